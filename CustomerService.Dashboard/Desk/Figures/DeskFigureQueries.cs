using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>
/// Counts the desk's cases. Scope and seal are the list's own, so that a figure and the list it opens cannot differ. What a
/// read costs follows the cases of the period and those that are open, not all there ever were.
/// </summary>
public sealed class DeskFigureQueries(
    IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, HotlineRollups rollups, OrganizationZone zone, TimeProvider clock)
{
    private static readonly int[] AgeDays = [0, 1, 3, 7, 15, 30];

    /// <returns>Null when there is no such unit for this reader, or the reader reads no cases.</returns>
    public async Task<DeskFigures?> ReadAsync(ClaimsPrincipal reader, string? unitCode, FigurePeriod period, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        var unit = unitCode is null ? (Access.Entrances(reader, tree) is [var first, ..] ? first : null) : Access.MaySee(reader, tree, unitCode) ? tree.Unit(unitCode) : null;
        if (unit is null || !DeskAccess.IsReader(reader)) return null;
        var now = clock.GetUtcNow();
        var scope = new CaseFilter { Unit = unit.Code };
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var visible = db.Complaints.AsNoTracking().VisibleTo(reader, tree).Of([.. unit.Subtree()]);
        var parts = await PartsAsync(visible, period, now, cancellation);
        return new DeskFigures
        {
            Unit = unit, Period = period, AsOf = now, Start = period.Start(zone), End = period.End(zone),
            Total = new FigureLine(scope, unit.Name, Sum(parts)),
            Units = unit.Children.Count == 0 ? [] : [Own(unit, scope, parts), .. unit.Children.Select(child => Line(child, parts))],
            Kinds = [.. parts.GroupBy(part => part.Kind, StringComparer.Ordinal).OrderByDescending(group => Sum(group).Accepted).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new FigureLine(scope with { Kind = group.Key }, group.Key, Sum(group)))],
            Officers = [.. parts.GroupBy(part => part.Officer, StringComparer.Ordinal).OrderByDescending(group => Sum(group).Open).ThenByDescending(group => Sum(group).Accepted).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new FigureLine(scope with { Officer = group.Key ?? CaseFilter.Nobody }, group.Key is null ? null : group.First().OfficerName, Sum(group)))],
            Ages = await AgesAsync(visible, scope, now, cancellation),
            Requests = (await rollups.ReadAsync(unit, queue: null, period.From, period.To, RollupStep.Year, cancellation)).Total.Requests,
            Sealed = DeskAccess.SeesSealed(reader) ? null : await SealedAsync(db.Complaints.AsNoTracking().Of([.. unit.Subtree()]), period, zone.DayOf(now), cancellation),
        };
    }

    private async Task<List<Part>> PartsAsync(IQueryable<ComplaintRow> visible, FigurePeriod period, DateTimeOffset now, CancellationToken cancellation)
    {
        var (from, to, nowMs) = (period.Start(zone).ToUnixTimeMilliseconds(), period.End(zone).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
        var accepted = await visible.Where(row => row.ReceivedMs >= from && row.ReceivedMs < to)
            .GroupBy(row => new { row.UnitId, row.Kind, row.Officer, row.OfficerName })
            .Select(group => new Part(group.Key.UnitId, group.Key.Kind, group.Key.Officer, group.Key.OfficerName, new(group.Count(), 0, 0, 0, 0, 0, 0))).ToListAsync(cancellation);
        var due = await visible.Where(row => row.ReplyDueMs >= from && row.ReplyDueMs < to).Where(ReplyStandings.Counts)
            .GroupBy(row => new { row.UnitId, row.Kind, row.Officer, row.OfficerName })
            .Select(group => new Part(group.Key.UnitId, group.Key.Kind, group.Key.Officer, group.Key.OfficerName, new(
                0, group.Sum(row => row.FirstRepliedMs <= row.ReplyDueMs ? 1 : 0), group.Sum(row => row.FirstRepliedMs > row.ReplyDueMs ? 1 : 0),
                group.Sum(row => row.FirstRepliedMs == null && row.ReplyDueMs < nowMs ? 1 : 0), group.Sum(row => row.FirstRepliedMs == null && row.ReplyDueMs >= nowMs ? 1 : 0), 0, 0))).ToListAsync(cancellation);
        var open = await visible.Where(row => row.OrderMs < WorkOrder.Finished)
            .GroupBy(row => new { row.UnitId, row.Kind, row.Officer, row.OfficerName })
            .Select(group => new Part(group.Key.UnitId, group.Key.Kind, group.Key.Officer, group.Key.OfficerName, new(
                0, 0, 0, 0, 0, group.Sum(row => row.State < ComplaintState.Closed ? 1 : 0), group.Sum(row => row.OrderMs < nowMs ? 1 : 0)))).ToListAsync(cancellation);
        return [.. accepted, .. due, .. open];
    }

    /// <summary>The ages to the minute, so that a list opened a moment later holds the same cases.</summary>
    private static async Task<IReadOnlyList<OpenAge>> AgesAsync(IQueryable<ComplaintRow> visible, CaseFilter scope, DateTimeOffset now, CancellationToken cancellation)
    {
        var minute = DateTimeOffset.FromUnixTimeSeconds((now.ToUnixTimeSeconds() / 60 * 60) + 60);
        var bounds = AgeDays.Select(days => days == 0 ? (DateTimeOffset?)null : minute.AddDays(-days)).Append(null).ToList();
        // Read in the order of work, so that what was closed long ago is not gone through.
        var received = await visible.Where(row => row.OrderMs < WorkOrder.Finished && row.State < ComplaintState.Closed).Select(row => row.ReceivedMs).ToListAsync(cancellation);
        var ages = new List<OpenAge>();
        for (var i = 0; i < AgeDays.Length; i++)
        {
            var cases = scope with { Standing = CaseStanding.Open, From = bounds[i + 1], To = bounds[i] };
            var (from, to) = (cases.From?.ToUnixTimeMilliseconds() ?? long.MinValue, cases.To?.ToUnixTimeMilliseconds() ?? long.MaxValue);
            ages.Add(new OpenAge(AgeDays[i], i + 1 < AgeDays.Length ? AgeDays[i + 1] : null, cases, received.Count(ms => ms >= from && ms < to)));
        }

        return ages;
    }

    private async Task<IReadOnlyList<SealedQuarter>> SealedAsync(IQueryable<ComplaintRow> rows, FigurePeriod period, DateOnly today, CancellationToken cancellation)
    {
        var quarters = new List<SealedQuarter>();
        foreach (var quarter in period.QuartersUntil(today))
        {
            var (from, to) = (quarter.Start(zone).ToUnixTimeMilliseconds(), quarter.End(zone).ToUnixTimeMilliseconds());
            quarters.Add(SealedQuarter.Of(quarter, await rows.CountAsync(row => row.IsSealed && row.ReceivedMs >= from && row.ReceivedMs < to, cancellation)));
        }

        return quarters;
    }

    private static FigureLine Own(UnitNode unit, CaseFilter scope, List<Part> parts) =>
        new(scope with { IsWithoutBelow = true }, unit.Name, Sum(parts.Where(part => part.UnitId == unit.Id)));

    private static FigureLine Line(UnitNode unit, List<Part> parts)
    {
        var ids = unit.Subtree().Select(each => (int?)each.Id).ToHashSet();
        return new(new CaseFilter { Unit = unit.Code }, unit.Name, Sum(parts.Where(part => ids.Contains(part.UnitId))));
    }

    private static FigureCounts Sum(IEnumerable<Part> parts) => parts.Aggregate(default(FigureCounts), (sum, part) => sum + part.Counts);

    private sealed record Part(int? UnitId, string Kind, string? Officer, string? OfficerName, FigureCounts Counts);
}
