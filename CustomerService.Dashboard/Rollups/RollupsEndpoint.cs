using System.Globalization;
using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CustomerService.Dashboard.Rollups;

/// <summary><c>GET /api/v1/rollups</c>.</summary>
internal static class RollupsEndpoint
{
    // Telephone exchanges report nothing from outside these years; at the calendar's own ends a zone has no midnight.
    private const int FirstYear = 1970;
    private const int LastYear = 2999;

    public static void MapRollups(this WebApplication app) => app.MapGet("/api/v1/rollups", GetAsync)
        .WithName("GetRollups").WithTags("Figures").WithSummary("A unit's figures by hour, day, month, quarter, half-year or year")
        .RequireAuthorization(Policies.ReadScope).RequireRateLimiting(ApiLimits.Read)
        .Produces<RollupAnswer>().ProducesApiProblems(StatusCodes.Status400BadRequest);

    private static async Task<Results<JsonHttpResult<RollupAnswer>, ProblemHttpResult>> GetAsync(
        HttpContext context, HotlineRollups rollups, Organizations organizations, OrganizationZone zone,
        string? unit = null, string? from = null, string? to = null, string? grain = null, string? queue = null)
    {
        if (string.IsNullOrEmpty(unit)) return ApiProblems.Field("unit", "is missing");
        if (Day(from) is not { } first) return ApiProblems.Field("from", from is null ? "is missing" : $"'{from}' is no day; write YYYY-MM-DD");
        if (Day(to) is not { } end) return ApiProblems.Field("to", to is null ? "is missing" : $"'{to}' is no day; write YYYY-MM-DD");
        if (first.Year < FirstYear) return ApiProblems.Field("from", $"must not be before the year {FirstYear}");
        if (end.Year > LastYear) return ApiProblems.Field("to", $"must not be after the year {LastYear}");
        if (Step(grain) is not { } step) return ApiProblems.Field("grain", grain is null ? "is missing" : $"'{grain}' is none of hour, day, month, quarter, half-year, year");
        if (organizations.Current.Unit(unit) is null) await organizations.RefreshAsync(context.RequestAborted);
        var tree = organizations.Current;
        if (tree.Unit(unit) is not { } node || !Access.MaySee(context.User, tree, unit)) return SecurityProblems.OutsideUnit(unit);
        var ofQueue = tree.Queue(queue);
        if (queue is not null && (ofQueue is null || !tree.IsWithin(ofQueue.Unit.Code, unit))) return ApiProblems.Field("queue", $"'{queue}' is no queue of unit '{unit}'");

        try
        {
            var report = await rollups.ReadAsync(node, ofQueue, first, end, step, context.RequestAborted);
            return TypedResults.Json(
                new RollupAnswer(
                    node.Code, ofQueue?.Code, grain!, first, end,
                    [.. report.Rows.Select(row => RollupRowAnswer.Of(row, report.HasRequests, zone))], RollupRowAnswer.Of(report.Total, report.HasRequests, zone)),
                ApiJson.Options);
        }
        catch (ArgumentException wrongPeriod) when (wrongPeriod.ParamName == nameof(to))
        {
            return ApiProblems.Field("to", wrongPeriod.Message.Split(" (Parameter", 2)[0].Replace("to: ", "", StringComparison.Ordinal));
        }
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static RollupStep? Step(string? grain) => grain switch
    {
        "hour" => RollupStep.Hour,
        "day" => RollupStep.Day,
        "month" => RollupStep.Month,
        "quarter" => RollupStep.Quarter,
        "half-year" => RollupStep.HalfYear,
        "year" => RollupStep.Year,
        _ => null,
    };
}
