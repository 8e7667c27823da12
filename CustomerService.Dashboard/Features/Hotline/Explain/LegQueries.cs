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

/// <summary>
/// Reads the visits behind a figure: those that counted to the unit, as the organisation was. Of a queue that has left the reader's scope
/// since they are counted and not listed. The caller has asked whether the unit may be seen.
/// </summary>
public sealed class LegQueries(IDbContextFactory<CustomerServiceDb> databases, HotlineSettings settings, OrganizationZone zone, UnitSpans units)
{
    public const int PageSize = 50;
    private const int PieceSize = 2_000;

    private readonly long targetMs = (long)settings.TargetWait.TotalMilliseconds;
    private readonly SpanTallies spans = new(settings, zone);

    /// <summary>How many visits the filter spans, of which outcome and in which queue. An agent's are counted one by one, all others from the kept sums.</summary>
    /// <param name="entrances">The topmost units that the reader may see.</param>
    public async Task<LegCounts> CountAsync(UnitNode unit, LegFilter filter, IEnumerable<UnitNode> entrances, CancellationToken cancellation = default)
    {
        var visible = Visible(entrances);
        var counted = new List<CountedSpan>();
        await using var db = await databases.CreateDbContextAsync(cancellation);

        // Where nothing moved, all queues have one and the same stretch.
        foreach (var together in units.QueuesOf(unit, filter.From, filter.To, filter.IsOfToday).GroupBy(span => (span.From, span.To)))
        {
            var (from, to) = together.Key;
            var queues = together.Select(span => span.QueueId).ToList();
            var tallies = filter.Agent is null
                ? await spans.ReadAsync(db, queues, from, to, cancellation)
                : await spans.CountAsync(Visits(Span(db, filter, from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds())).Where(leg => queues.Contains(leg.QueueId)), cancellation);
            counted.AddRange(tallies.Select(entry => new CountedSpan(visible.GetValueOrDefault(entry.Key), new QueueSpan(entry.Key, from, to), entry.Value)));
        }

        return new LegCounts(filter, counted);
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
            ?? await MergedAsync(counts, after, (span, bounds, most) => LinesAsync(db, span.QueueId, counts.Filter, bounds, after, most, cancellation), line => line.Cursor);
        var lines = page.Take(PageSize).ToList();
        return new LegPage(lines, page.Count > PageSize ? lines[^1].Cursor : null);
    }

    /// <summary>Every visit that the filter shows of the queues that the reader may see, queue by queue, newest first; read in pieces, so that a slow reader holds nothing open.</summary>
    /// <param name="entrances">The topmost units that the reader may see.</param>
    public async IAsyncEnumerable<LegLine> AllAsync(UnitNode unit, LegFilter filter, IEnumerable<UnitNode> entrances, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var visible = Visible(entrances);
        var listed = units.QueuesOf(unit, filter.From, filter.To, filter.IsOfToday)
            .Where(span => visible.TryGetValue(span.QueueId, out var queue) && (filter.Queue is null || queue.Code == filter.Queue))
            .OrderBy(span => span.QueueId).ThenByDescending(span => span.From);
        foreach (var span in listed)
        {
            LegCursor? after = null;
            do
            {
                await using var db = await databases.CreateDbContextAsync(cancellation);
                var lines = await LinesAsync(db, span.QueueId, filter, Bounds(span, long.MinValue, after), after, PieceSize, cancellation);
                foreach (var line in lines) yield return line;
                after = lines.Count == PieceSize ? lines[^1].Cursor : null;
            }
            while (after is not null);
        }
    }

    private static Dictionary<int, QueueNode> Visible(IEnumerable<UnitNode> entrances) =>
        entrances.SelectMany(unit => unit.AllQueues()).DistinctBy(queue => queue.Id).ToDictionary(queue => queue.Id);

    /// <summary>
    /// A page of all visits, whatever became of them: which are the newest the index tells alone, and only those that are shown are looked up.
    /// Their rows lie wherever their calls' names put them, one a page of the file.
    /// </summary>
    /// <returns>Null when one of them is no visit, or no more: then they have to be judged one by one.</returns>
    private static async Task<List<LegLine>?> LookedUpAsync(CustomerServiceDb db, LegCounts counts, LegCursor? after, CancellationToken cancellation)
    {
        var keys = await MergedAsync(
            counts,
            after,
            (span, bounds, most) => Newest(Span(db, counts.Filter, bounds.FromMs, bounds.ToMs), span.QueueId, after).Take(most)
                .Select(leg => new LegCursor(leg.OfferedMs, leg.QueueId, leg.Call, leg.Ordinal)).ToListAsync(cancellation),
            key => key);
        var (calls, queues) = (keys.Select(key => key.Call).Distinct().ToList(), keys.Select(key => key.QueueId).Distinct().ToList());
        var rows = await Visits(db.Legs.AsNoTracking()).Where(leg => calls.Contains(leg.Call) && queues.Contains(leg.QueueId)).ToListAsync(cancellation);
        var lines = rows.Select(row => LegLine.Of(row.ToLeg())).ToDictionary(line => line.Cursor);
        return keys.TrueForAll(lines.ContainsKey) ? keys.ConvertAll(key => lines[key]) : null;
    }

    /// <summary>The newest of all chosen queues, one more than a page, from what each queue says are its newest.</summary>
    /// <param name="newest">Reads so many of a stretch at most, between the moments given.</param>
    private static async Task<List<T>> MergedAsync<T>(
        LegCounts counts, LegCursor? after, Func<QueueSpan, (long FromMs, long ToMs), int, Task<List<T>>> newest, Func<T, LegCursor> cursor)
    {
        var page = new List<T>();

        // Of a queue that came back the latest stretch first: after it an earlier one has often nothing to add.
        foreach (var (_, span, tally) in counts.Chosen.OrderBy(each => each.Span.QueueId).ThenByDescending(each => each.Span.From))
        {
            var most = (int)Math.Min(PageSize + 1, LegCounts.Of(tally, counts.Filter));
            var bounds = Bounds(span, page.Count > PageSize ? cursor(page[PageSize]).OfferedMs : long.MinValue, after);
            if (most == 0 || bounds.FromMs >= bounds.ToMs) continue;
            // A stable sort: among equals of one queue the database's own order stands.
            page = [.. page.Concat(await newest(span, bounds, most)).OrderByDescending(each => cursor(each).OfferedMs).ThenBy(each => cursor(each).QueueId).Take(PageSize + 1)];
        }

        return page;
    }

    private async Task<List<LegLine>> LinesAsync(
        CustomerServiceDb db, int queue, LegFilter filter, (long FromMs, long ToMs) bounds, LegCursor? after, int most, CancellationToken cancellation)
    {
        var rows = await Newest(Part(Visits(Span(db, filter, bounds.FromMs, bounds.ToMs)), filter), queue, after).Take(most).ToListAsync(cancellation);
        return rows.ConvertAll(row => LegLine.Of(row.ToLeg()));
    }

    /// <summary>
    /// The moments between which a stretch's rows of a page lie. Among those of one moment the queues stand in order, so those of an earlier
    /// queue than the last page's end were all shown.
    /// </summary>
    /// <param name="oldest">What is older finds no place on the page.</param>
    /// <remarks>One bound on each side: the database follows only one along its index, and walks over everything that the other would have spared.</remarks>
    private static (long FromMs, long ToMs) Bounds(QueueSpan span, long oldest, LegCursor? after)
    {
        var end = after is null ? long.MaxValue : span.QueueId < after.QueueId ? after.OfferedMs : after.OfferedMs + 1;
        return (Math.Max(span.From.ToUnixTimeMilliseconds(), oldest), Math.Min(span.To.ToUnixTimeMilliseconds(), end));
    }

    private static IQueryable<LegRow> Newest(IQueryable<LegRow> legs, int queue, LegCursor? after)
    {
        var rows = legs.Where(leg => leg.QueueId == queue);
        if (after is not null && queue == after.QueueId) rows = rows.Where(After(after));
        return rows.OrderByDescending(leg => leg.OfferedMs).ThenBy(leg => leg.Call).ThenBy(leg => leg.Ordinal);
    }

    private static IQueryable<LegRow> Visits(IQueryable<LegRow> legs) => legs.Where(leg => leg.Outcome != LegOutcome.Orphan);

    private static IQueryable<LegRow> Span(CustomerServiceDb db, LegFilter filter, long fromMs, long toMs)
    {
        var legs = db.Legs.AsNoTracking().Where(leg => leg.OfferedMs >= fromMs && leg.OfferedMs < toMs);
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
