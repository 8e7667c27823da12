using System.Linq.Expressions;
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
            : await spans.CountAsync(Visits(Span(db, filter, long.MinValue, long.MaxValue)).Where(leg => queues.Keys.Contains(leg.QueueId)), cancellation);
        return new LegCounts(filter, [.. tallies.Select(entry => (Queue: queues[entry.Key], Tally: entry.Value)).OrderByDescending(each => each.Tally.Offered).ThenBy(each => each.Queue.Id)]);
    }

    /// <summary>The part of the visits that the filter shows, newest first.</summary>
    /// <param name="counts">What <see cref="CountAsync"/> said: a queue that has none is not asked, and none is searched for more than it has.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <remarks>
    /// Each queue is read along its own index and the pages are merged, so that a page of a whole tree costs a page a queue and
    /// never the period; what older rows the page can still take narrows as it fills.
    /// </remarks>
    public async Task<LegPage> PageAsync(LegCounts counts, LegCursor? after, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var isAll = counts.Filter is { Show: LegPart.Offered, Reason: null, Agent: null };
        var page = (isAll ? await LookedUpAsync(db, counts, after, cancellation) : null)
            ?? await MergedAsync(counts, (queue, oldest, most) => LinesAsync(db, queue, counts.Filter, oldest, after, most, cancellation), line => line.Cursor);
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
                var lines = await LinesAsync(db, queue, filter, long.MinValue, after, PieceSize, cancellation);
                foreach (var line in lines) yield return line;
                after = lines.Count == PieceSize ? lines[^1].Cursor : null;
            }
            while (after is not null);
        }
    }

    private static List<int> Queues(UnitNode unit, LegFilter filter) =>
        [.. unit.AllQueues().Where(queue => filter.Queue is null || queue.Code == filter.Queue).Select(queue => queue.Id).Order()];

    /// <summary>
    /// A page of all visits, whatever became of them: which are the newest the index tells alone, and only those that are shown are looked up.
    /// Their rows lie wherever their calls' names put them, one a page of the file.
    /// </summary>
    /// <returns>Null when one of them is no visit, or no more: then they have to be judged one by one.</returns>
    private static async Task<List<LegLine>?> LookedUpAsync(CustomerServiceDb db, LegCounts counts, LegCursor? after, CancellationToken cancellation)
    {
        var keys = await MergedAsync(
            counts,
            (queue, oldest, most) => Newest(Span(db, counts.Filter, oldest, End(queue, after)), queue, after).Take(most)
                .Select(leg => new LegCursor(leg.OfferedMs, leg.QueueId, leg.Call, leg.Ordinal)).ToListAsync(cancellation),
            key => key);
        var (calls, queues) = (keys.Select(key => key.Call).Distinct().ToList(), keys.Select(key => key.QueueId).Distinct().ToList());
        var rows = await Visits(db.Legs.AsNoTracking()).Where(leg => calls.Contains(leg.Call) && queues.Contains(leg.QueueId)).ToListAsync(cancellation);
        var lines = rows.Select(row => LegLine.Of(row.ToLeg())).ToDictionary(line => line.Cursor);
        return keys.TrueForAll(lines.ContainsKey) ? keys.ConvertAll(key => lines[key]) : null;
    }

    /// <summary>The newest of all chosen queues, one more than a page, from what each queue says are its newest.</summary>
    private static async Task<List<T>> MergedAsync<T>(LegCounts counts, Func<int, long, int, Task<List<T>>> newest, Func<T, LegCursor> cursor)
    {
        var page = new List<T>();
        foreach (var (queue, tally) in counts.Chosen.OrderBy(each => each.Queue.Id))
        {
            var most = (int)Math.Min(PageSize + 1, LegCounts.Of(tally, counts.Filter));
            if (most == 0) continue;
            var oldest = page.Count > PageSize ? cursor(page[PageSize]).OfferedMs : long.MinValue;
            // A stable sort: among equals of one queue the database's own order stands.
            page = [.. page.Concat(await newest(queue.Id, oldest, most)).OrderByDescending(each => cursor(each).OfferedMs).ThenBy(each => cursor(each).QueueId).Take(PageSize + 1)];
        }

        return page;
    }

    private async Task<List<LegLine>> LinesAsync(CustomerServiceDb db, int queue, LegFilter filter, long oldest, LegCursor? after, int most, CancellationToken cancellation)
    {
        var rows = await Newest(Part(Visits(Span(db, filter, oldest, End(queue, after))), filter), queue, after).Take(most).ToListAsync(cancellation);
        return rows.ConvertAll(row => LegLine.Of(row.ToLeg()));
    }

    /// <summary>Where a queue's rows of a page end: among those of one moment the queues stand in order, so those of an earlier queue were all shown.</summary>
    private static long End(int queue, LegCursor? after) => after is null ? long.MaxValue : queue < after.QueueId ? after.OfferedMs : after.OfferedMs + 1;

    private static IQueryable<LegRow> Newest(IQueryable<LegRow> legs, int queue, LegCursor? after)
    {
        var rows = legs.Where(leg => leg.QueueId == queue);
        if (after is not null && queue == after.QueueId) rows = rows.Where(After(after));
        return rows.OrderByDescending(leg => leg.OfferedMs).ThenBy(leg => leg.Call).ThenBy(leg => leg.Ordinal);
    }

    private static IQueryable<LegRow> Visits(IQueryable<LegRow> legs) => legs.Where(leg => leg.Outcome != LegOutcome.Orphan);

    /// <remarks>One bound on each side: the database follows only one along its index, and walks over everything that the other would have spared.</remarks>
    private static IQueryable<LegRow> Span(CustomerServiceDb db, LegFilter filter, long oldest, long end)
    {
        var (from, to) = (Math.Max(filter.From.ToUnixTimeMilliseconds(), oldest), Math.Min(filter.To.ToUnixTimeMilliseconds(), end));
        var legs = db.Legs.AsNoTracking().Where(leg => leg.OfferedMs >= from && leg.OfferedMs < to);
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

    private static Expression<Func<LegRow, bool>> After(LegCursor after)
    {
        var (offered, call, ordinal) = (after.OfferedMs, after.Call, after.Ordinal);
#pragma warning disable CA1309 // Compared in the database, which knows no StringComparison.
        return leg => leg.OfferedMs < offered || string.Compare(leg.Call, call) > 0 || (leg.Call == call && leg.Ordinal > ordinal);
#pragma warning restore CA1309
    }
}
