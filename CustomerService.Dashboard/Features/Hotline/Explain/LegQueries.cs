using System.Runtime.CompilerServices;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>Reads the visits behind a figure. The caller has asked whether the unit may be seen.</summary>
public sealed class LegQueries(IDbContextFactory<CustomerServiceDb> databases, HotlineSettings settings, OrganizationZone zone)
{
    public const int PageSize = 50;
    private const int PieceSize = 2_000;

    private readonly long targetMs = (long)settings.TargetWait.TotalMilliseconds;
    private readonly SpanTallies spans = new(settings, zone);

    /// <summary>How many visits the filter spans, of which outcome and in which queue. An agent's are counted one by one, all others from the kept sums.</summary>
    public async Task<LegCounts> CountAsync(UnitNode unit, LegFilter filter, CancellationToken cancellation = default)
    {
        var queues = unit.AllQueues().ToDictionary(queue => queue.Id);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var tallies = filter.Agent is null
            ? await spans.ReadAsync(db, queues.Keys, filter.From, filter.To, cancellation)
            : await CountEachAsync(Span(db, filter).Where(leg => queues.Keys.Contains(leg.QueueId)), cancellation);
        var total = new CallTally();
        foreach (var queue in Queues(unit, filter))
        {
            if (tallies.TryGetValue(queue, out var tally)) total.Add(tally);
        }

        return new LegCounts(
            total,
            [.. tallies.Select(entry => (Queue: queues[entry.Key], entry.Value.Offered)).OrderByDescending(each => each.Offered).ThenBy(each => each.Queue.Id)]);
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

    private async Task<Dictionary<int, CallTally>> CountEachAsync(IQueryable<LegRow> visits, CancellationToken cancellation)
    {
        var tallies = new Dictionary<int, CallTally>();
        await foreach (var row in visits.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!tallies.TryGetValue(row.QueueId, out var tally)) tallies.Add(row.QueueId, tally = new CallTally());
            tally.Add(row.ToLeg(), 1, settings);
        }

        return tallies;
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
        return filter.Reason is { } reason ? part.Where(leg => leg.Outcome == LegOutcome.Left && leg.Reason == reason) : part;
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
