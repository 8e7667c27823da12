using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Live.Answers;
using CustomerService.Dashboard.Live.Viewers;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CustomerService.Dashboard.Live;

/// <summary><c>GET /api/v1/live</c> and the hub.</summary>
internal static class LiveEndpoints
{
    public const string HubPath = "/hubs/live";

    public static void MapLive(this WebApplication app)
    {
        app.MapGet("/api/v1/live", GetAsync)
            .WithName("GetLive").WithTags("Figures").WithSummary("The live board of a unit")
            .RequireAuthorization(Policies.ReadScope).RequireRateLimiting(ApiLimits.Read)
            .Produces<LiveAnswer>().ProducesApiProblems(StatusCodes.Status400BadRequest);
        app.MapHub<LiveHub>(HubPath).RequireAuthorization(Policies.Watch);
    }

    /// <param name="unit">The unit's code.</param>
    /// <param name="window">15m, 1h or today (the default).</param>
    private static async Task<Results<JsonHttpResult<LiveAnswer>, ProblemHttpResult>> GetAsync(
        HttpContext context, Feed feed, Organizations organizations, string? unit = null, string? window = null)
    {
        if (string.IsNullOrEmpty(unit)) return ApiProblems.Field("unit", "is missing");
        if (LiveWindows.Parse(window ?? LiveWindow.Today.Name()) is not { } span) return ApiProblems.Field("window", $"'{window}' is none of 15m, 1h, today");
        if (organizations.Current.Unit(unit) is null) await organizations.RefreshAsync(context.RequestAborted);
        if (!Access.MaySee(context.User, organizations.Current, unit)) return SecurityProblems.OutsideUnit(unit);
        return feed.Current(unit) is { } snapshot
            ? TypedResults.Json(LiveAnswer.For(snapshot, span), ApiJson.Options)
            : SecurityProblems.OutsideUnit(unit);
    }
}
