using System.Security.Claims;
using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security;

/// <summary>What the account pages post to besides themselves.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder endpoints)
    {
        var account = endpoints.MapGroup("/account").AddEndpointFilter(RequireAntiforgeryAsync).ExcludeFromDescription();
        account.MapPost("/sign-out", SignOutAsync).AllowAnonymous();
        account.MapPost("/passkeys/create-options", CreateOptionsAsync).RequireAuthorization();
        account.MapPost("/passkeys/request-options", RequestOptionsAsync).AllowAnonymous();
    }

    private static async Task<RedirectHttpResult> SignOutAsync(AccountSignIn signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(SessionStartup.SignInPath);
    }

    private static async Task<Results<ContentHttpResult, ForbidHttpResult>> CreateOptionsAsync(
        ClaimsPrincipal bearer, UserManager<Account> accounts, AccountSignIn signIn)
    {
        if (await accounts.GetUserAsync(bearer) is not { IsShared: false } account) return TypedResults.Forbid();
        return Json(await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id, Name = account.UserName!, DisplayName = account.DisplayName }));
    }

    // No name is asked for: the device offers the accounts it knows, and nobody learns which names exist.
    private static async Task<ContentHttpResult> RequestOptionsAsync(AccountSignIn signIn) =>
        Json(await signIn.MakePasskeyRequestOptionsAsync(null!));

    private static ContentHttpResult Json(string json) => TypedResults.Content(json, "application/json");

    private static async ValueTask<object?> RequireAntiforgeryAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : TypedResults.BadRequest();
    }
}
