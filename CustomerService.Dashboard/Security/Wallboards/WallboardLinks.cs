using CustomerService.Dashboard.Security.Keys;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CustomerService.Dashboard.Security.Wallboards;

/// <summary>Where a wallboard's page exchanges the key of its link for a cookie.</summary>
internal static class WallboardLinks
{
    // The origin is checked instead of an antiforgery token: the page holds nothing of its visitor's that could be abused.
    public static void MapWallboardLinks(this WebApplication app) =>
        app.MapPost(WallboardSession.LinkPath, OpenAsync).DisableAntiforgery().RequireOwnOrigin().AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<Ok<OpenedWallboard>, ProblemHttpResult, StatusCodeHttpResult>> OpenAsync(
        HttpContext context, ApiKeys keys, Organizations organizations, SignInLimit limit, TimeProvider clock, [FromForm] string key)
    {
        if (!limit.Admits(context)) return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (await keys.CheckAsync(key, context.RequestAborted) is not { MayOnlyWatch: true } link) return SecurityProblems.Unauthorized(presented: true);

        var screen = WallboardSession.PrincipalOf(link);
        if (Access.Entrances(screen, await organizations.RefreshAsync(context.RequestAborted)) is not [var unit, ..]) return SecurityProblems.OutsideUnit(link.UnitCode);

        await context.SignInAsync(WallboardSession.SchemeName, screen, new AuthenticationProperties
        {
            IsPersistent = true,
            IssuedUtc = clock.GetUtcNow(),
        });
        return TypedResults.Ok(new OpenedWallboard(unit.Code));
    }
}
