using Microsoft.AspNetCore.Authorization;

namespace CustomerService.Dashboard.Security;

/// <summary>
/// Someone whose password was chosen by an administrator changes it before anything else: until then only the account pages and
/// what is open to everyone answer.
/// </summary>
internal sealed class PasswordChangeFirst(RequestDelegate next)
{
    public const string PasswordPath = "/account/password";

    public Task InvokeAsync(HttpContext context)
    {
        var mustChange = context.User.HasClaim(claim => claim.Type == SecurityClaims.MustChangePassword);
        var isOpen = context.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)
            || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (!mustChange || isOpen) return next(context);

        if (HttpMethods.IsGet(context.Request.Method) && !context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Redirect(PasswordPath);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
