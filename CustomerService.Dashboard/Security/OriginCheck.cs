using Microsoft.AspNetCore.Http.Features;

namespace CustomerService.Dashboard.Security;

/// <summary>
/// Refuses live connections that another site opens through a visitor's browser. Cross-origin rules of browsers do not
/// cover sockets, and negotiation and long polling are ordinary requests, so every transport of every hub is checked here.
/// </summary>
public sealed class OriginCheck(RequestDelegate next, OriginPolicy policy)
{
    private static readonly PathString[] LivePaths = ["/_blazor", "/hubs"];

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsLive(context) || policy.Admits(context.Request))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsLive(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true }
        || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true }
        || Array.Exists(LivePaths, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}
