using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>
/// Reads the kept sums for a unit and everything below it, or for one queue. The cost follows the number of intervals and
/// queues, never the number of calls.
/// </summary>
public sealed class HotlineRollups(IDbContextFactory<CustomerServiceDb> databases, OrganizationZone zone, TimeProvider time, OrganizationHistory? history = null)
{
    /// <summary>The most intervals a report may have.</summary>
    public const int MostRows = 10_000;

    private readonly RollupSpans spans = new(zone);

    /// <summary>The figures of <c>[from, to)</c> in steps of <paramref name="step"/>; an interval cut by the edges holds only what lies within them.</summary>
    /// <exception cref="ArgumentException">The period is empty, or has more than <see cref="MostRows"/> intervals.</exception>
    public async Task<RollupReport> ReadAsync(
        UnitNode unit, QueueNode? queue, DateOnly from, DateOnly to, RollupStep step, CancellationToken cancellation = default)
    {
        var rows = spans.Rows(from, to, step).ConvertAll(row => new RollupReportRow(row.Start, row.End));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var (start, end, root) in Parts(unit, from, to))
        {
            // Of a queue, what it took while it was under the unit.
            await AddCallsAsync(db, [.. root.AllQueues().Select(q => q.Id).Where(id => queue is null || id == queue.Id)], start, end, step, rows, cancellation);
            if (queue is null) await AddRequestsAsync(db, [.. root.Subtree().Select(u => u.Id)], start, end, step, rows, cancellation);
        }

        return new RollupReport(rows, queue is null);
    }

    /// <summary>The unit with what was below it, as it stood in each part of the period.</summary>
    private IEnumerable<(DateOnly From, DateOnly To, UnitNode Root)> Parts(UnitNode unit, DateOnly from, DateOnly to) => history is null
        ? [(from, to, unit)]
        : history.Parts(from, to).Select(part => (part.From, part.To, Root: part.Tree.Unit(unit.Code))).Where(part => part.Root is not null).Select(part => (part.From, part.To, part.Root!));

    private async Task AddCallsAsync(
        CustomerServiceDb db, List<int> queues, DateOnly from, DateOnly to, RollupStep step, List<RollupReportRow> rows, CancellationToken cancellation)
    {
        foreach (var piece in spans.Pieces(from, to, step))
        {
            var calls = db.CallSums(piece.Grain)
                .Where(r => queues.Contains(r.QueueId) && r.StartMs >= piece.FromMs && r.StartMs < piece.ToMs);
            await foreach (var row in calls.AsAsyncEnumerable().WithCancellation(cancellation)) row.AddTo(Find(rows, row.StartMs).Calls);
        }
    }

    private async Task AddRequestsAsync(
        CustomerServiceDb db, List<int> units, DateOnly from, DateOnly to, RollupStep step, List<RollupReportRow> rows, CancellationToken cancellation)
    {
        foreach (var piece in spans.Pieces(from, to, step))
        {
            var requests = db.RequestRollups.AsNoTracking()
                .Where(r => r.Grain == piece.Grain && units.Contains(r.UnitId) && r.StartMs >= piece.FromMs && r.StartMs < piece.ToMs);
            await foreach (var row in requests.AsAsyncEnumerable().WithCancellation(cancellation)) Find(rows, row.StartMs).Requests.Add(row.ToTally());
        }

        // What is open with time left is in neither part of the rate.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (fromMs, toMs) = (Math.Max(now, spans.Ms(from)), spans.Ms(to));
        var notYetDue = db.Requests
            .Where(r => r.RepliedMs == null && r.DueMs >= fromMs && r.DueMs < toMs && units.Contains(r.UnitId))
            .Select(r => r.DueMs);
        await foreach (var due in notYetDue.AsAsyncEnumerable().WithCancellation(cancellation)) Find(rows, due).Requests.NotYetDue++;
    }

    private static RollupReportRow Find(List<RollupReportRow> rows, long momentMs) =>
        rows[RollupSpans.Find(rows.Count, i => rows[i].Start.ToUnixTimeMilliseconds(), momentMs)];
}
