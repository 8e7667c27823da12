using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Wallboards;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Wall;

/// <summary>The wallboard: a static page fed by the live hub, so that a screen costs a connection and no circuit.</summary>
internal static class WallFeature
{
    public static void AddWall(this WebApplicationBuilder builder) => builder.Services.AddSingleton<WallAssets>();

    public static void MapWall(this WebApplication app)
    {
        app.MapGet(WallboardSession.LinkPath, OpenDoor).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(WallboardSession.LinkPath + "/{unit}", ShowAsync).RequireAuthorization(Policies.Watch).ExcludeFromDescription();
    }

    private static RazorComponentResult<WallDoor> OpenDoor(HttpContext context) =>
        new(new { HasEnded = context.Request.Query.ContainsKey("ended") });

    private static async Task<IResult> ShowAsync(
        string unit, HttpContext context, Organizations organizations, UnitTargets targets, OrganizationZone zone, IStringLocalizer<WallText> text)
    {
        var tree = await organizations.RefreshAsync(context.RequestAborted);
        if (!Access.MaySee(context.User, tree, unit)) return TypedResults.NotFound();

        var choice = WallChoice.Read(tree.Unit(unit)!, context.Request.Query);
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<WallDocument>(new
        {
            Unit = tree.Unit(unit)!,
            Choice = choice,
            Program = WallProgram.Of(choice, targets.Of(unit), zone, text),
        });
    }
}
