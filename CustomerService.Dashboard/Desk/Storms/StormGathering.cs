using CustomerService.Dashboard.Desk.Families;
using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Storms;

/// <summary>
/// Brings the reports of a large event under its case while the event lasts: the ones that came before somebody began it, and each
/// new one. A report that an officer took out again stays out.
/// </summary>
public sealed class StormGathering(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, RuleDesk desk, FamilyDesk families)
{
    private const int MostAtOnce = 200;

    /// <summary>The cases of events that last.</summary>
    public async Task<IReadOnlyList<string>> OnAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Complaints.Where(row => row.Storm == row.Number && row.State < ComplaintState.Closed).Select(row => row.Number).ToListAsync(cancellation);
    }

    /// <returns>Whether any report joined.</returns>
    public async Task<bool> GatherAsync(string number, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await ComplaintHistory.FindAsync(db, number, cancellation) is not { IsStormOn: true, StormArea: { } area } || tree.Unit(area.Area) is not { } unit) return false;
        var units = unit.Subtree().Select(each => (int?)each.Id).ToList();
        var sinceMs = area.Since.ToUnixTimeMilliseconds();
        var reports = await db.Complaints.AsNoTracking()
            .Where(row => row.ReceivedMs >= sinceMs && row.Kind == area.Kind && units.Contains(row.UnitId) && row.Lead == null && row.Storm == null && !row.IsSealed && row.State < ComplaintState.Replied)
            .OrderBy(row => row.ReceivedMs).Select(row => new { row.Number, row.Place, row.Title }).Take(MostAtOnce).ToListAsync(cancellation);
        var joined = false;
        foreach (var report in reports.Where(each => area.Place is not { } words || $"{each.Place} {each.Title}".Contains(words, StringComparison.CurrentCultureIgnoreCase)))
            joined |= await desk.ActAsync(report.Number, (complaint, now) => Join(complaint, number, area, now), cancellation);
        if (joined) await families.SettleAsync(number, cancellation);
        return joined;
    }

    private static void Join(Complaint report, string storm, StormBegun area, DateTimeOffset now)
    {
        if (report.Refuses(ComplaintVerb.Join) is not null || report.LeftAt is not null) return;
        report.Join(new FamilyJoined { By = By.Rules, At = now > report.UpdatedAt ? now : report.UpdatedAt, Lead = storm, Reason = area.Notice, Storm = storm });
    }
}
