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
    private readonly FigureSums sums = new(history, zone, time);

    /// <summary>The figures of the days <c>[from, to)</c> in steps of <paramref name="step"/>; an interval cut by the edges holds only what lies within them.</summary>
    /// <exception cref="ArgumentException">The period is empty, or has more than <see cref="HotlineRollups.MostRows"/> intervals.</exception>
    public async Task<FigureReport> ReadAsync(UnitNode unit, DateOnly from, DateOnly to, RollupStep step, CancellationToken cancellation = default)
    {
        var rows = spans.Rows(from, to, step).ConvertAll(row => Blank(unit, row.Start, row.End));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await sums.AddAsync(db, unit, [new(from, to, step, _ => (_, _, startMs) => rows[RollupSpans.Find(rows.Count, i => rows[i].Start.ToUnixTimeMilliseconds(), startMs)])], distributed: true, cancellation);
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
        await sums.AddAsync(db, unit, [Whole(total)], distributed: true, cancellation);
        if (Giving(db, from, to) is { } giving) await giving.GiveAsync(total, cancellation);
        return total;
    }

    /// <summary>
    /// The figures of every unit that was directly under a unit in the period, each with what was below it while it was there, by
    /// code; and last of the unit without them. The total is the unit's.
    /// </summary>
    public async Task<FigureReport> ReadChildrenAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var split = ByUnit(unit, from, to);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await sums.AddAsync(db, unit, [split.Reading], distributed: true, cancellation);
        return await ReportAsync(db, split, byQueue: false, cancellation);
    }

    /// <summary>
    /// Several periods of a unit at once, in as many statements as a few: each as one sum, and of some the parts as well. The waits come without
    /// their distribution, which no measure needs: there is no percentile of them.
    /// </summary>
    /// <param name="split">The periods that are split: by the units directly below, or by queue when <paramref name="byQueue"/> is set. An empty one has nothing.</param>
    /// <param name="whole">The periods that are not.</param>
    /// <returns>The periods in the order asked.</returns>
    public async Task<(IReadOnlyList<FigureSplit> Split, IReadOnlyList<UnitFigures> Whole)> ReadTogetherAsync(
        UnitNode unit, IReadOnlyList<DaySpan> split, IReadOnlyList<DaySpan> whole, bool byQueue, CancellationToken cancellation = default)
    {
        var wholes = whole.Select(span => Blank(unit, span.From, span.To)).ToList();
        var splits = split.Select(span => byQueue ? ByQueue(unit, span.From, span.To) : ByUnit(unit, span.From, span.To)).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await sums.AddAsync(db, unit, [.. wholes.Select(Whole).Concat(splits.Select(each => each.Reading)).Where(reading => reading.From < reading.To)], distributed: false, cancellation);
        foreach (var figures in wholes)
        {
            if (Giving(db, figures.From, figures.To) is { } giving) await giving.GiveAsync(figures, cancellation);
        }

        var result = new List<FigureSplit>();
        foreach (var one in splits) result.Add(new FigureSplit((await ReportAsync(db, one, byQueue, cancellation)).Total, one.Parts, one.Own));
        return (result, wholes);
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
        await sums.AddAsync(
            db, unit,
            [
                new(from, to, RollupStep.Year, root =>
                {
                    var own = root.Subtree().ToDictionary(each => each.Id, each => Blank(each, from, to));
                    parts.Add((root, own));
                    return (id, _, _) => own[id];
                }),
            ],
            distributed: true, cancellation);
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
        await sums.AddAsync(db, unit, [Whole(total)], distributed: true, cancellation);
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
        if (given is null || given.Book.Totals.IsEmpty || to <= from) return null;
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

    private static FigureSums.Reading Whole(UnitFigures total) => new(total.From, total.To, RollupStep.Year, _ => (_, _, _) => total);

    /// <summary>A period by the units directly below, and how it is filled: each has what was below it while it was there.</summary>
    private Splitting ByUnit(UnitNode unit, DateOnly from, DateOnly to)
    {
        var rows = new SortedDictionary<string, UnitFigures>(StringComparer.Ordinal);
        foreach (var child in Were(unit, from, to).SelectMany(then => then.Children)) rows[child.Code] = Blank(child, from, to);
        var own = Blank(unit, from, to);
        return new Splitting(rows, own, new(from, to, RollupStep.Year, root =>
        {
            var rowOf = new Dictionary<int, UnitFigures> { [root.Id] = own };
            foreach (var child in root.Children)
            {
                foreach (var below in child.Subtree()) rowOf[below.Id] = rows[child.Code];
            }

            return (id, _, _) => rowOf[id];
        }));
    }

    /// <summary>A period by the unit's own queues, and how it is filled: each has what it took while it was there.</summary>
    private Splitting ByQueue(UnitNode unit, DateOnly from, DateOnly to)
    {
        var rows = new SortedDictionary<string, UnitFigures>(StringComparer.Ordinal);
        foreach (var queue in Were(unit, from, to).SelectMany(then => then.Queues)) rows[queue.Code] = Blank(unit, from, to);
        var own = Blank(unit, from, to);
        return new Splitting(rows, own, new(from, to, RollupStep.Year, root =>
        {
            var rowOf = root.Queues.ToDictionary(queue => queue.Id, queue => rows[queue.Code]);
            return (_, queue, _) => queue is { } id ? rowOf.GetValueOrDefault(id, own) : own;
        }));
    }

    /// <summary>The unit as it stood in each part of a period.</summary>
    private IEnumerable<UnitNode> Were(UnitNode unit, DateOnly from, DateOnly to) =>
        from < to ? history.Parts(from, to).Select(part => part.Tree.Unit(unit.Code)).OfType<UnitNode>() : [];

    private async Task<FigureReport> ReportAsync(CustomerServiceDb db, Splitting split, bool byQueue, CancellationToken cancellation)
    {
        var report = Report(split.Own.Unit, split.Own.From, split.Own.To, [.. split.Parts.Values, split.Own]);
        if (Giving(db, split.Own.From, split.Own.To) is { } giving) await (byQueue ? giving.GiveAsync(report.Total, cancellation) : giving.GiveChildrenAsync(report, cancellation));
        return report;
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

    /// <summary>The parts of a period, and how they are filled.</summary>
    private sealed record Splitting(SortedDictionary<string, UnitFigures> Parts, UnitFigures Own, FigureSums.Reading Reading);
}
