using CustomerService.Domain.Data;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Figures;

/// <summary>
/// Reads the figures of the hotline and of the desk for a unit with everything under it, or for each unit below, from the kept
/// sums. What happened on a day counts to whoever was above the unit on that day. The cost follows the number of intervals, units
/// and queues, never the number of calls or cases.
/// </summary>
public sealed class FigureReader(IDbContextFactory<CustomerServiceDb> databases, OrganizationHistory history, FigureRules rules, OrganizationZone zone, TimeProvider time, GivenTotals? given = null)
{
    private readonly RollupSpans spans = new(zone);

    /// <summary>The figures of the days <c>[from, to)</c> in steps of <paramref name="step"/>; an interval cut by the edges holds only what lies within them.</summary>
    /// <exception cref="ArgumentException">The period is empty, or has more than <see cref="HotlineRollups.MostRows"/> intervals.</exception>
    public async Task<FigureReport> ReadAsync(UnitNode unit, DateOnly from, DateOnly to, RollupStep step, CancellationToken cancellation = default)
    {
        var rows = spans.Rows(from, to, step).ConvertAll(row => Blank(unit, row.Start, row.End));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await AddAsync(db, unit, from, to, step, _ => (_, startMs) => rows[RollupSpans.Find(rows.Count, i => rows[i].Start.ToUnixTimeMilliseconds(), startMs)], cancellation);
        var report = Report(unit, from, to, rows);
        if (Giving(db, from, to) is not { } giving) return report;
        if (step >= RollupStep.Month)
        {
            foreach (var row in rows) await giving.GiveAsync(row, cancellation);
        }

        await giving.GiveAsync(report.Total, cancellation);
        return report;
    }

    /// <summary>The figures of the days <c>[from, to)</c> as one sum.</summary>
    public async Task<UnitFigures> ReadAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var total = Blank(unit, from, to);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await AddAsync(db, unit, from, to, RollupStep.Year, _ => (_, _) => total, cancellation);
        if (Giving(db, from, to) is { } giving) await giving.GiveAsync(total, cancellation);
        return total;
    }

    /// <summary>
    /// The figures of every unit that was directly under a unit in the period, each with what was below it while it was there, by
    /// code; and last of the unit without them. The total is the unit's.
    /// </summary>
    public async Task<FigureReport> ReadChildrenAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var rows = new SortedDictionary<string, UnitFigures>(StringComparer.Ordinal);
        foreach (var child in history.Parts(from, to).SelectMany(part => part.Tree.Unit(unit.Code)?.Children ?? [])) rows[child.Code] = Blank(child, from, to);
        var own = Blank(unit, from, to);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await AddAsync(
            db, unit, from, to, RollupStep.Year,
            root =>
            {
                var rowOf = new Dictionary<int, UnitFigures> { [root.Id] = own };
                foreach (var child in root.Children)
                {
                    foreach (var below in child.Subtree()) rowOf[below.Id] = rows[child.Code];
                }

                return (id, _) => rowOf[id];
            },
            cancellation);
        var report = Report(unit, from, to, [.. rows.Values, own]);
        if (Giving(db, from, to) is { } giving) await giving.GiveChildrenAsync(report, cancellation);
        return report;
    }

    /// <summary>The figures of a unit and of every unit that was below it in the period, each with everything that was under it, parents before children.</summary>
    public async Task<IReadOnlyList<UnitFigures>> ReadEachAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ReadEachAsync(db, unit, from, to, cancellation);
    }

    internal async Task<IReadOnlyList<UnitFigures>> ReadEachAsync(CustomerServiceDb db, UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var parts = new List<(UnitNode Root, Dictionary<int, UnitFigures> Own)>();
        await AddAsync(
            db, unit, from, to, RollupStep.Year,
            root =>
            {
                var own = root.Subtree().ToDictionary(each => each.Id, each => Blank(each, from, to));
                parts.Add((root, own));
                return (id, _) => own[id];
            },
            cancellation);
        var all = new Dictionary<string, UnitFigures>(StringComparer.Ordinal);
        var order = new List<UnitFigures>();
        foreach (var node in parts.SelectMany(part => part.Root.Subtree()))
        {
            var blank = Blank(node, from, to);
            if (all.TryAdd(node.Code, blank)) order.Add(blank);
        }

        foreach (var (root, own) in parts)
        {
            foreach (var node in root.Subtree())
            {
                for (var above = node; ; above = above.Parent!)
                {
                    all[above.Code].Add(own[node.Id]);
                    if (above == root) break;
                }
            }
        }

        if (Giving(db, from, to) is { } giving)
        {
            foreach (var figures in order) await giving.GiveAsync(figures, cancellation);
        }

        return order;
    }

    /// <summary>Whether totals of a measure or count were given for every day of <c>[from, to)</c>.</summary>
    public bool IsGiven(UnitNode unit, string code, DateOnly from, DateOnly to) => given is not null && !given.Book.Totals.IsEmpty && new GivenCover(given.Book, history).Covers(unit.Code, code, from, to);

    /// <summary>What was counted alone, whatever was given.</summary>
    internal async Task<UnitFigures> ReadCountedAsync(CustomerServiceDb db, UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var total = Blank(unit, from, to);
        await AddAsync(db, unit, from, to, RollupStep.Year, _ => (_, _) => total, cancellation);
        return total;
    }

    internal async Task<UnitFigures> ReadCountedAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ReadCountedAsync(db, unit, from, to, cancellation);
    }

    /// <summary>Whether anything of a measure, count or work was counted.</summary>
    internal bool IsCounted(UnitFigures figures, string code)
    {
        if (Measure.Find(code) is { } measure) return measure.IsCounted(figures);
        var pack = rules.PackOn(figures.To.AddDays(-1));
        return pack.Volumes.FirstOrDefault(volume => volume.Code == code) is { } work && figures.Volumes.Of(work, pack) > 0;
    }

    /// <summary>Null when nothing was ever given for a period within the days.</summary>
    private Giving? Giving(CustomerServiceDb db, DateOnly from, DateOnly to)
    {
        if (given is null || given.Book.Totals.IsEmpty) return null;
        var cover = new GivenCover(given.Book, history);
        return cover.Codes(from, to).Count == 0 ? null : new Giving(
            cover, history, IsCounted, (unit, start, end, cancellation) => ReadCountedAsync(db, unit, start, end, cancellation), cancellation => FirstMonthAsync(db, cancellation));
    }

    /// <summary>The first day of the first month of which anything is kept; null when nothing is.</summary>
    private async Task<DateOnly?> FirstMonthAsync(CustomerServiceDb db, CancellationToken cancellation)
    {
        long?[] starts =
        [
            await db.CallSums(RollupGrain.Month).MinAsync(row => (long?)row.StartMs, cancellation),
            await db.RequestRollups.Where(row => row.Grain == RollupGrain.Month).MinAsync(row => (long?)row.StartMs, cancellation),
            await db.VolumeRollups.Where(row => row.Grain == RollupGrain.Month).MinAsync(row => (long?)row.StartMs, cancellation),
            await db.RatingRollups.Where(row => row.Grain == RollupGrain.Month).MinAsync(row => (long?)row.StartMs, cancellation),
        ];
        return starts.Min() is { } first ? zone.DayOf(zone.MonthOf(DateTimeOffset.FromUnixTimeMilliseconds(first))) : null;
    }

    /// <summary>Adds every kept sum of the period to where it belongs.</summary>
    /// <param name="into">Given the unit as it stood in a part of the period, says where the sums of a unit of its, beginning at a moment, go.</param>
    private async Task AddAsync(
        CustomerServiceDb db, UnitNode unit, DateOnly from, DateOnly to, RollupStep step, Func<UnitNode, Func<int, long, UnitFigures>> into, CancellationToken cancellation)
    {
        if (to <= from) throw new ArgumentException("to: must be later than from", nameof(to));
        foreach (var part in history.Parts(from, to))
        {
            if (part.Tree.Unit(unit.Code) is not { } root) continue;
            var find = into(root);
            var units = root.Subtree().Select(each => each.Id).ToList();
            var unitOf = root.AllQueues().ToDictionary(queue => queue.Id, queue => queue.Unit.Id);
            foreach (var (grain, fromMs, toMs) in spans.Pieces(part.From, part.To, step))
            {
                await AddCallsAsync(db, unitOf, grain, fromMs, toMs, find, cancellation);
                await AddItemsAsync(db, units, grain, fromMs, toMs, find, cancellation);
            }

            // What is open with time left is in neither part of the response rate.
            var (openMs, endMs) = (Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), spans.Ms(part.From)), spans.Ms(part.To));
            if (openMs >= endMs) continue;
            var notYetDue = db.Requests.Where(r => r.RepliedMs == null && r.DueMs >= openMs && r.DueMs < endMs && units.Contains(r.UnitId)).Select(r => new { r.UnitId, r.DueMs });
            await foreach (var open in notYetDue.AsAsyncEnumerable().WithCancellation(cancellation)) find(open.UnitId, open.DueMs).Requests.NotYetDue++;
        }
    }

    private static async Task AddCallsAsync(
        CustomerServiceDb db, Dictionary<int, int> unitOf, RollupGrain grain, long fromMs, long toMs, Func<int, long, UnitFigures> find, CancellationToken cancellation)
    {
        var queues = unitOf.Keys.ToList();
        var calls = db.CallSums(grain).Where(r => queues.Contains(r.QueueId) && r.StartMs >= fromMs && r.StartMs < toMs);
        await foreach (var row in calls.AsAsyncEnumerable().WithCancellation(cancellation)) row.AddTo(find(unitOf[row.QueueId], row.StartMs).Calls);
    }

    private static async Task AddItemsAsync(
        CustomerServiceDb db, List<int> units, RollupGrain grain, long fromMs, long toMs, Func<int, long, UnitFigures> find, CancellationToken cancellation)
    {
        var requests = db.RequestRollups.AsNoTracking().Where(r => r.Grain == grain && units.Contains(r.UnitId) && r.StartMs >= fromMs && r.StartMs < toMs);
        await foreach (var row in requests.AsAsyncEnumerable().WithCancellation(cancellation)) find(row.UnitId, row.StartMs).Requests.Add(row.ToTally());
        var volumes = db.VolumeRollups.AsNoTracking().Where(r => r.Grain == grain && units.Contains(r.UnitId) && r.StartMs >= fromMs && r.StartMs < toMs);
        await foreach (var row in volumes.AsAsyncEnumerable().WithCancellation(cancellation)) find(row.UnitId, row.StartMs).Volumes.Accept(row.Category, row.Accepted);
        var ratings = db.RatingRollups.AsNoTracking().Where(r => r.Grain == grain && units.Contains(r.UnitId) && r.StartMs >= fromMs && r.StartMs < toMs);
        await foreach (var row in ratings.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var figures = find(row.UnitId, row.StartMs);
            figures.Ratings.Add(row.ToTally());
            figures.Volumes.CallBackMade(row.Made);
        }
    }

    private FigureReport Report(UnitNode unit, DateOnly from, DateOnly to, IReadOnlyList<UnitFigures> rows)
    {
        var total = Blank(unit, from, to);
        foreach (var row in rows) total.Add(row);
        return new FigureReport(rows, total);
    }

    private UnitFigures Blank(UnitNode unit, DateOnly from, DateOnly to) => Blank(unit, zone.StartOf(from), zone.StartOf(to));

    private UnitFigures Blank(UnitNode unit, DateTimeOffset start, DateTimeOffset end)
    {
        var last = zone.DayOf(end.AddTicks(-1));
        return new UnitFigures(unit, zone.DayOf(start), last.AddDays(1)) { Start = start, End = end, Ratings = new RatingTally(rules.SatisfiedFrom(last)) };
    }
}
