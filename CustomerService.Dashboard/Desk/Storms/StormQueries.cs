using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Storms;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Storms;

/// <summary>Reads events, and where many reports look like one.</summary>
public sealed class StormQueries(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, TimeProvider clock)
{
    private const int MostStorms = 20;
    private static readonly TimeSpan Figures = TimeSpan.FromDays(30);

    public async Task<StormBoard> ReadAsync(ClaimsPrincipal reader, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var visible = db.Complaints.AsNoTracking().VisibleTo(reader, tree);
        var now = clock.GetUtcNow();
        return new StormBoard(
            await SuspicionsAsync(visible, tree, now, cancellation), await StormsAsync(db, visible, tree, cancellation),
            await RateAsync(visible, now, cancellation), await RateAsync(visible.Where(row => row.Storm == null), now, cancellation));
    }

    private static async Task<IReadOnlyList<StormSuspicion>> SuspicionsAsync(IQueryable<ComplaintRow> visible, OrganizationTree tree, DateTimeOffset now, CancellationToken cancellation)
    {
        var reports = visible.Where(row => row.Kind == StormDesk.FaultReport && row.Storm == null && row.UnitId != null);
        var counted = await CountAsync(reports, now, cancellation);
        var suspicions = new List<StormSuspicion>();
        foreach (var (unit, count) in counted.Where(each => each.Value >= StormSuspicion.FewestReports && tree.Unit(each.Key) is not null))
        {
            var before = 0;
            for (var week = 1; week <= StormSuspicion.Weeks; week++)
                before += (await CountAsync(reports.Where(row => row.UnitId == unit), now.AddDays(-7 * week), cancellation)).GetValueOrDefault(unit);
            var suspicion = new StormSuspicion(tree.Unit(unit)!.Code, count, before / (double)StormSuspicion.Weeks);
            if (suspicion.IsStorm) suspicions.Add(suspicion);
        }

        return [.. suspicions.OrderByDescending(each => each.Reports)];
    }

    private static async Task<Dictionary<int, int>> CountAsync(IQueryable<ComplaintRow> reports, DateTimeOffset until, CancellationToken cancellation)
    {
        var (from, to) = ((until - StormSuspicion.Window).ToUnixTimeMilliseconds(), until.ToUnixTimeMilliseconds());
        return await reports.Where(row => row.ReceivedMs >= from && row.ReceivedMs < to).GroupBy(row => row.UnitId!.Value)
            .Select(group => new { Unit = group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Unit, each => each.Count, cancellation);
    }

    private static async Task<IReadOnlyList<StormLine>> StormsAsync(CustomerServiceDb db, IQueryable<ComplaintRow> visible, OrganizationTree tree, CancellationToken cancellation)
    {
        var rows = await visible.Where(row => row.Storm == row.Number).OrderByDescending(row => row.ReceivedMs).Take(MostStorms).ToListAsync(cancellation);
        var storms = new List<StormLine>();
        foreach (var row in rows)
        {
            var storm = (await ComplaintHistory.FindAsync(db, row.Number, cancellation))!;
            var reports = visible.Where(each => each.Storm == row.Number && each.Number != row.Number);
            storms.Add(new StormLine(
                CaseLine.Of(row, tree), storm.StormArea!, storm.IsStormOn, await reports.CountAsync(cancellation),
                await reports.CountAsync(each => each.RepliedMs != null && each.CalledBackMs == null && each.Phone != null, cancellation)));
        }

        return storms;
    }

    private static async Task<Ratio> RateAsync(IQueryable<ComplaintRow> visible, DateTimeOffset now, CancellationToken cancellation)
    {
        var (from, to) = ((now - Figures).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
        var due = visible.Where(row => row.Kind == StormDesk.FaultReport && row.ReplyDueMs >= from && row.ReplyDueMs < to && row.State != ComplaintState.Withdrawn);
        return new Ratio(await due.CountAsync(row => row.FirstRepliedMs <= row.ReplyDueMs, cancellation), await due.CountAsync(cancellation));
    }
}
