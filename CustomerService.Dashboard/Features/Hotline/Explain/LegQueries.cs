using System.Runtime.CompilerServices;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>Reads the visits behind a figure. The caller has asked whether the unit may be seen.</summary>
public sealed class LegQueries(IDbContextFactory<CustomerServiceDb> databases, HotlineSettings settings)
{
    public const int PageSize = 50;
    private const int PieceSize = 2_000;

    private readonly long targetMs = (long)settings.TargetWait.TotalMilliseconds;
    private readonly long shortMs = settings.ShortAbandon > TimeSpan.Zero ? (long)settings.ShortAbandon.TotalMilliseconds : -1;

    /// <summary>The figures over everything the filter spans, whichever part of it is shown.</summary>
    public async Task<LegTotals> TotalsAsync(UnitNode unit, LegFilter filter, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var queues = Queues(unit, filter);
        var (target, shortest) = (targetMs, shortMs);
        var groups = await Span(db, filter).Where(leg => queues.Contains(leg.QueueId))
            .GroupBy(leg => new { leg.Outcome, leg.Reason })
            .Select(group => new
            {
                group.Key.Outcome,
                group.Key.Reason,
                Count = group.LongCount(),
                InTarget = group.Sum(leg => leg.ConcludedMs - leg.OfferedMs <= target ? 1L : 0L),
                Short = group.Sum(leg => leg.ConcludedMs - leg.OfferedMs <= shortest ? 1L : 0L),
                WaitMs = group.Sum(leg => leg.ConcludedMs - leg.OfferedMs),
            })
            .ToListAsync(cancellation);
        long Left(LeftReason reason) => groups.Where(g => g.Outcome == LegOutcome.Left && g.Reason == reason).Sum(g => g.Count);
        var answered = groups.Where(g => g.Outcome == LegOutcome.Answered).ToList();
        var abandoned = groups.Where(g => g.Outcome == LegOutcome.Abandoned).ToList();
        return new LegTotals
        {
            Offered = groups.Sum(g => g.Count),
            Answered = answered.Sum(g => g.Count),
            InTarget = answered.Sum(g => g.InTarget),
            WaitMs = answered.Sum(g => g.WaitMs ?? 0),
            Abandoned = abandoned.Sum(g => g.Count),
            ShortAbandoned = abandoned.Sum(g => g.Short),
            LeftByReason = new LeftCounts(Left(LeftReason.Timeout), Left(LeftReason.Empty), Left(LeftReason.Key), Left(LeftReason.Withdrawn), Left(LeftReason.Lost)),
        };
    }

    /// <summary>
    /// The queues of the unit that had visits in the span, whichever of them the filter shows, the busiest first. Longer spans than a day
    /// have none: there the history says it from the kept sums.
    /// </summary>
    public async Task<IReadOnlyList<(QueueNode Queue, long Offered)>> QueuesAsync(UnitNode unit, LegFilter filter, CancellationToken cancellation = default)
    {
        if (filter.To - filter.From > TimeSpan.FromDays(1)) return [];
        var queues = unit.AllQueues().ToDictionary(queue => queue.Id);
        var ids = queues.Keys.ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var counts = await Span(db, filter).Where(leg => ids.Contains(leg.QueueId)).GroupBy(leg => leg.QueueId)
            .Select(group => new { Queue = group.Key, Offered = group.LongCount() }).ToListAsync(cancellation);
        return [.. counts.OrderByDescending(count => count.Offered).ThenBy(count => count.Queue).Select(count => (queues[count.Queue], count.Offered))];
    }

    /// <summary>The part of the visits that the filter shows, newest first.</summary>
    /// <remarks>
    /// Each queue is read along its own index and the pages are merged, so that a page of a whole tree costs a page a queue and
    /// never the period; what older rows the page can still take narrows as it fills.
    /// </remarks>
    public async Task<LegPage> PageAsync(UnitNode unit, LegFilter filter, LegCursor? after, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var page = new List<LegLine>();
        foreach (var queue in Queues(unit, filter))
        {
            var oldest = page.Count > PageSize ? page[PageSize].OfferedMs : long.MinValue;
            var rows = await Part(Span(db, filter), filter)
                .Where(leg => leg.QueueId == queue && leg.OfferedMs >= oldest)
                .Where(After(queue, after))
                .OrderByDescending(leg => leg.OfferedMs).ThenBy(leg => leg.Call).ThenBy(leg => leg.Ordinal)
                .Take(PageSize + 1)
                .ToListAsync(cancellation);
            if (rows.Count == 0) continue;

            // A stable sort: among equals of one queue the database's own order stands.
            page = [.. page.Concat(rows.Select(row => LegLine.Of(row.ToLeg()))).OrderByDescending(line => line.OfferedMs).ThenBy(line => line.QueueId).Take(PageSize + 1)];
        }

        var lines = page.Take(PageSize).ToList();
        return new LegPage(lines, page.Count > PageSize ? lines[^1].Cursor : null);
    }

    /// <summary>How many visits the filter shows; counting stops beyond <paramref name="most"/>.</summary>
    public async Task<long> CountAsync(UnitNode unit, LegFilter filter, int most, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var count = 0L;
        foreach (var queue in Queues(unit, filter))
        {
            if (count > most) break;
            count += await Part(Span(db, filter), filter).Where(leg => leg.QueueId == queue).Select(leg => leg.OfferedMs).Take(most + 1).LongCountAsync(cancellation);
        }

        return count;
    }

    /// <summary>Every visit that the filter shows, queue by queue, newest first; read in pieces, so that a slow reader holds nothing open.</summary>
    public async IAsyncEnumerable<LegLine> AllAsync(UnitNode unit, LegFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var queue in Queues(unit, filter))
        {
            LegCursor? after = null;
            do
            {
                await using var db = await databases.CreateDbContextAsync(cancellation);
                var rows = await Part(Span(db, filter), filter)
                    .Where(leg => leg.QueueId == queue)
                    .Where(After(queue, after))
                    .OrderByDescending(leg => leg.OfferedMs).ThenBy(leg => leg.Call).ThenBy(leg => leg.Ordinal)
                    .Take(PieceSize)
                    .ToListAsync(cancellation);
                foreach (var row in rows) yield return LegLine.Of(row.ToLeg());
                after = rows.Count == PieceSize ? LegLine.Of(rows[^1].ToLeg()).Cursor : null;
            }
            while (after is not null);
        }
    }

    private static List<int> Queues(UnitNode unit, LegFilter filter) =>
        [.. unit.AllQueues().Where(queue => filter.Queue is null || queue.Code == filter.Queue).Select(queue => queue.Id).Order()];

    private static IQueryable<LegRow> Span(CustomerServiceDb db, LegFilter filter)
    {
        var (from, to) = (filter.From.ToUnixTimeMilliseconds(), filter.To.ToUnixTimeMilliseconds());
        var legs = db.Legs.AsNoTracking().Where(leg => leg.OfferedMs >= from && leg.OfferedMs < to && leg.Outcome != LegOutcome.Orphan);
        return filter.Agent is { } agent ? legs.Where(leg => leg.Agent == agent) : legs;
    }

    private IQueryable<LegRow> Part(IQueryable<LegRow> legs, LegFilter filter)
    {
        var target = targetMs;
        var part = filter.Show switch
        {
            LegPart.Concluded => legs.Where(leg => leg.Outcome != LegOutcome.Waiting),
            LegPart.Answered => legs.Where(leg => leg.Outcome == LegOutcome.Answered),
            LegPart.InTarget => legs.Where(leg => leg.Outcome == LegOutcome.Answered && leg.ConcludedMs - leg.OfferedMs <= target),
            LegPart.Late => legs.Where(leg => leg.Outcome == LegOutcome.Answered && leg.ConcludedMs - leg.OfferedMs > target),
            LegPart.Abandoned => legs.Where(leg => leg.Outcome == LegOutcome.Abandoned),
            LegPart.Left => legs.Where(leg => leg.Outcome == LegOutcome.Left),
            LegPart.Waiting => legs.Where(leg => leg.Outcome == LegOutcome.Waiting),
            _ => legs,
        };
        return filter.Reason is { } reason ? part.Where(leg => leg.Reason == reason) : part;
    }

    private static System.Linq.Expressions.Expression<Func<LegRow, bool>> After(int queue, LegCursor? after)
    {
        if (after is null) return leg => true;
        var (offered, call, ordinal) = (after.OfferedMs, after.Call, after.Ordinal);
        if (queue < after.QueueId) return leg => leg.OfferedMs < offered;
        if (queue > after.QueueId) return leg => leg.OfferedMs <= offered;
#pragma warning disable CA1309 // Compared in the database, which knows no StringComparison.
        return leg => leg.OfferedMs < offered
            || (leg.OfferedMs == offered && (string.Compare(leg.Call, call) > 0 || (leg.Call == call && leg.Ordinal > ordinal)));
#pragma warning restore CA1309
    }
}
