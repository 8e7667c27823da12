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
            var queues = root.AllQueues().Select(q => q.Id).Where(id => queue is null || id == queue.Id).ToList();
            var units = queue is null ? root.Subtree().Select(u => u.Id).ToList() : [];
            foreach (var span in spans.Pieces(start, end, step))
            {
                await KeptSums.CallsAsync(db, queues, span, row => row.AddTo(Find(rows, row.StartMs).Calls), cancellation);
                if (queue is null) await KeptSums.RequestsAsync(db, units, span, row => Find(rows, row.StartMs).Requests.Add(row.ToTally()), cancellation);
            }

            if (queue is not null) continue;
            var fromMs = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), spans.Ms(start));
            await KeptSums.NotYetDueAsync(db, units, fromMs, spans.Ms(end), (_, dueMs) => Find(rows, dueMs).Requests.NotYetDue++, cancellation);
        }

        return new RollupReport(rows, queue is null);
    }

    /// <summary>The unit with what was below it, as it stood in each part of the period.</summary>
    private IEnumerable<(DateOnly From, DateOnly To, UnitNode Root)> Parts(UnitNode unit, DateOnly from, DateOnly to) => history is null
        ? [(from, to, unit)]
        : history.Parts(from, to).Select(part => (part.From, part.To, Root: part.Tree.Unit(unit.Code))).Where(part => part.Root is not null).Select(part => (part.From, part.To, part.Root!));

    private static RollupReportRow Find(List<RollupReportRow> rows, long momentMs) =>
        rows[RollupSpans.Find(rows.Count, i => rows[i].Start.ToUnixTimeMilliseconds(), momentMs)];
}
