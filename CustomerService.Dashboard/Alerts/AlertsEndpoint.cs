using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CustomerService.Dashboard.Alerts;

/// <summary><c>GET /api/v1/alerts</c>.</summary>
internal static class AlertsEndpoint
{
    public static void MapAlerts(this WebApplication app) => app.MapGet("/api/v1/alerts", GetAsync)
        .WithName("GetAlerts").WithTags("Alerts").WithSummary("The alerts of a unit and of everything below it, the latest first")
        .RequireAuthorization(Policies.ReadScope).RequireRateLimiting(ApiLimits.Read)
        .Produces<AlertListAnswer>().ProducesApiProblems(StatusCodes.Status400BadRequest);

    /// <param name="unit">The unit's code.</param>
    /// <param name="state">open, cleared or all (the default).</param>
    /// <param name="from">Raised at or after this moment.</param>
    /// <param name="before">Raised before this moment.</param>
    private static async Task<Results<JsonHttpResult<AlertListAnswer>, ProblemHttpResult>> GetAsync(
        HttpContext context, AlertQueries queries, Organizations organizations, string? unit = null, string? state = null, string? from = null, string? before = null)
    {
        if (string.IsNullOrEmpty(unit)) return ApiProblems.Field("unit", "is missing");
        if (state is not (null or "open" or "cleared" or "all")) return ApiProblems.Field("state", $"'{state}' is none of open, cleared, all");
        if (!TryMoment(from, out var since)) return ApiProblems.Field("from", $"'{from}' is no moment; write 2026-01-31T08:00:00Z");
        if (!TryMoment(before, out var until)) return ApiProblems.Field("before", $"'{before}' is no moment; write 2026-01-31T08:00:00Z");
        if (organizations.Current.Unit(unit) is null) await organizations.RefreshAsync(context.RequestAborted);
        if (organizations.Current.Unit(unit) is not { } node || !Access.MaySee(context.User, organizations.Current, unit)) return SecurityProblems.OutsideUnit(unit);
        bool? isOpen = state switch { "open" => true, "cleared" => false, _ => null };
        var alerts = await queries.AlertsAsync(node, new AlertFilter(isOpen, From: since, Before: until), AlertQueries.PageSize, context.RequestAborted);
        return TypedResults.Json(
            new AlertListAnswer(node.Code, [.. alerts.Select(AlertAnswer.Of)], alerts.Count >= AlertQueries.PageSize ? alerts[^1].RaisedAt : null), ApiJson.Options);
    }

    private static bool TryMoment(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (text is null) return true;
        if (!CallEventData.TryParseTime(text, out var parsed)) return false;
        moment = parsed;
        return true;
    }
}
