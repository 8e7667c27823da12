using CustomerService.Domain.Alerts;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Briefs;

/// <summary>What happened in a month that explains its figures: large events and alerts.</summary>
internal static class BriefEvents
{
    /// <summary>So many events are named, the latest.</summary>
    private const int MostStorms = 20;

    public static async Task<IReadOnlyList<StormFact>> StormsAsync(CustomerServiceDb db, OrganizationTree tree, UnitNode unit, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var toMs = to.ToUnixTimeMilliseconds();
        var numbers = await db.Complaints.AsNoTracking().Where(row => row.Storm == row.Number && !row.IsSealed && row.ReceivedMs < toMs)
            .OrderByDescending(row => row.ReceivedMs).Take(MostStorms).Select(row => row.Number).ToListAsync(cancellation);
        var storms = new List<StormFact>();
        foreach (var number in numbers)
        {
            if (await ComplaintHistory.FindAsync(db, number, cancellation) is not { StormArea: { } area } storm || !tree.IsWithin(area.Area, unit.Code)) continue;
            if (area.Since >= to || storm.StormEndedAt < from) continue;
            var reports = await db.Complaints.CountAsync(row => row.Storm == number && row.Number != number, cancellation);
            storms.Add(new StormFact(number, area.Notice, tree.Unit(area.Area)!.Name, area.Since, storm.StormEndedAt < to ? storm.StormEndedAt : null, reports));
        }

        return [.. storms.OrderBy(storm => storm.Since).ThenBy(storm => storm.Number, StringComparer.Ordinal)];
    }

    public static async Task<IReadOnlyList<AlertFact>> AlertsAsync(CustomerServiceDb db, UnitNode unit, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var units = unit.Subtree().Select(each => each.Code).ToList();
        var raised = await db.Alerts.AsNoTracking().Where(alert => units.Contains(alert.Unit) && alert.RaisedAt >= from && alert.RaisedAt < to)
            .GroupBy(alert => new { alert.Measure, alert.Severity }).Select(group => new { group.Key.Measure, group.Key.Severity, Count = group.Count() }).ToListAsync(cancellation);
        return [.. raised.GroupBy(each => each.Measure).OrderBy(group => group.Key)
            .Select(group => new AlertFact(group.Key.ToString(), group.Sum(each => each.Count), group.Where(each => each.Severity == AlertSeverity.Critical).Sum(each => each.Count)))];
    }
}
