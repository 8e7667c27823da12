using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>
/// Reads the kept sums for a unit and everything below it, or for one queue. The cost follows the number of intervals and
/// queues, never the number of calls.
/// </summary>
public sealed class HotlineRollups(IDbContextFactory<CustomerServiceDb> databases, OrganizationZone zone, TimeProvider time)
{
    /// <summary>The most intervals a report may have.</summary>
    public const int MostRows = 10_000;

    private readonly RollupCalendar calendar = new(zone);

    /// <summary>The figures of <c>[from, to)</c> in steps of <paramref name="step"/>; an interval cut by the edges holds only what lies within them.</summary>
    /// <exception cref="ArgumentException">The period is empty, or has more than <see cref="MostRows"/> intervals.</exception>
    public async Task<RollupReport> ReadAsync(
        UnitNode unit, QueueNode? queue, DateOnly from, DateOnly to, RollupStep step, CancellationToken cancellation = default)
    {
        if (to <= from) throw new ArgumentException("to: must be later than from", nameof(to));
        var rows = Rows(from, to, step);
        var queues = queue is null ? unit.AllQueues().Select(q => q.Id).ToList() : [queue.Id];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var piece in Pieces(from, to, step))
        {
            var calls = db.CallRollups.AsNoTracking()
                .Where(r => r.Grain == piece.Grain && queues.Contains(r.QueueId) && r.StartMs >= piece.FromMs && r.StartMs < piece.ToMs);
            await foreach (var row in calls.AsAsyncEnumerable().WithCancellation(cancellation)) Find(rows, row.StartMs).Calls.Add(row.ToTally());
        }

        if (queue is null) await AddRequestsAsync(db, unit, from, to, step, rows, cancellation);
        return new RollupReport(rows, queue is null);
    }

    private async Task AddRequestsAsync(
        CustomerServiceDb db, UnitNode unit, DateOnly from, DateOnly to, RollupStep step, List<RollupReportRow> rows, CancellationToken cancellation)
    {
        var units = unit.Subtree().Select(u => u.Id).ToList();
        foreach (var piece in Pieces(from, to, step))
        {
            var requests = db.RequestRollups.AsNoTracking()
                .Where(r => r.Grain == piece.Grain && units.Contains(r.UnitId) && r.StartMs >= piece.FromMs && r.StartMs < piece.ToMs);
            await foreach (var row in requests.AsAsyncEnumerable().WithCancellation(cancellation)) Find(rows, row.StartMs).Requests.Add(row.ToTally());
        }

        // What is open with time left is in neither part of the rate.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (fromMs, toMs) = (Math.Max(now, Ms(from)), Ms(to));
        var notYetDue = db.Requests
            .Where(r => r.RepliedMs == null && r.DueMs >= fromMs && r.DueMs < toMs && units.Contains(r.UnitId))
            .Select(r => r.DueMs);
        await foreach (var due in notYetDue.AsAsyncEnumerable().WithCancellation(cancellation)) Find(rows, due).Requests.NotYetDue++;
    }

    private List<RollupReportRow> Rows(DateOnly from, DateOnly to, RollupStep step)
    {
        var rows = new List<RollupReportRow>();
        var end = zone.StartOf(to);
        for (var start = zone.StartOf(from); start < end;)
        {
            if (rows.Count == MostRows) throw new ArgumentException($"to: the period has more than {MostRows} intervals; choose a longer grain", nameof(to));
            var next = Next(step, start);
            rows.Add(new RollupReportRow(start, next < end ? next : end));
            start = next;
        }

        return rows;
    }

    private DateTimeOffset Next(RollupStep step, DateTimeOffset start) => step switch
    {
        RollupStep.Hour => calendar.Next(RollupGrain.Hour, start),
        RollupStep.Day => calendar.Next(RollupGrain.Day, start),
        RollupStep.Month => calendar.Next(RollupGrain.Month, start),
        _ => zone.StartOf(new DateOnly(zone.DayOf(start).Year + 1, 1, 1)),
    };

    /// <summary>The period in the fewest kept intervals: whole months where months will do, days at their edges.</summary>
    private IEnumerable<(RollupGrain Grain, long FromMs, long ToMs)> Pieces(DateOnly from, DateOnly to, RollupStep step)
    {
        if (step is RollupStep.Hour or RollupStep.Day)
        {
            yield return (step == RollupStep.Hour ? RollupGrain.Hour : RollupGrain.Day, Ms(from), Ms(to));
            yield break;
        }

        var firstMonth = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var afterMonths = new DateOnly(to.Year, to.Month, 1);
        if (firstMonth >= afterMonths)
        {
            yield return (RollupGrain.Day, Ms(from), Ms(to));
            yield break;
        }

        if (from < firstMonth) yield return (RollupGrain.Day, Ms(from), Ms(firstMonth));
        yield return (RollupGrain.Month, Ms(firstMonth), Ms(afterMonths));
        if (afterMonths < to) yield return (RollupGrain.Day, Ms(afterMonths), Ms(to));
    }

    private long Ms(DateOnly day) => zone.StartOf(day).ToUnixTimeMilliseconds();

    private static RollupReportRow Find(List<RollupReportRow> rows, long momentMs)
    {
        var (low, high) = (0, rows.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (rows[middle].Start.ToUnixTimeMilliseconds() <= momentMs) low = middle;
            else high = middle - 1;
        }

        return rows[low];
    }
}
