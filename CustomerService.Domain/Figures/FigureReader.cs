using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Figures;

/// <summary>
/// Reads the figures of the hotline and of the desk for a unit with everything under it, or for each of its children, from the
/// kept sums. The cost follows the number of intervals, units and queues, never the number of calls or cases.
/// </summary>
public sealed class FigureReader(IDbContextFactory<CustomerServiceDb> databases, FigureRules rules, OrganizationZone zone, TimeProvider time)
{
    private readonly RollupSpans spans = new(zone);

    /// <summary>The figures of the days <c>[from, to)</c> in steps of <paramref name="step"/>; an interval cut by the edges holds only what lies within them.</summary>
    /// <exception cref="ArgumentException">The period is empty, or has more than <see cref="HotlineRollups.MostRows"/> intervals.</exception>
    public async Task<FigureReport> ReadAsync(UnitNode unit, DateOnly from, DateOnly to, RollupStep step, CancellationToken cancellation = default)
    {
        var rows = spans.Rows(from, to, step).ConvertAll(row => Blank(unit, row.Start, row.End));
        await AddAsync(unit, from, to, step, (_, startMs) => rows[RollupSpans.Find(rows.Count, i => rows[i].Start.ToUnixTimeMilliseconds(), startMs)], cancellation);
        return Report(unit, from, to, rows);
    }

    /// <summary>The figures of the days <c>[from, to)</c> as one sum.</summary>
    public async Task<UnitFigures> ReadAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var total = Blank(unit, zone.StartOf(from), zone.StartOf(to));
        await AddAsync(unit, from, to, RollupStep.Year, (_, _) => total, cancellation);
        return total;
    }

    /// <summary>The figures of every child of a unit, and last of the unit without them; the total is the unit's.</summary>
    public async Task<FigureReport> ReadChildrenAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var rows = unit.Children.Append(unit).Select(child => Blank(child, zone.StartOf(from), zone.StartOf(to))).ToList();
        var rowOf = new Dictionary<int, UnitFigures> { [unit.Id] = rows[^1] };
        for (var i = 0; i < unit.Children.Count; i++)
        {
            foreach (var below in unit.Children[i].Subtree()) rowOf[below.Id] = rows[i];
        }

        await AddAsync(unit, from, to, RollupStep.Year, (id, _) => rowOf[id], cancellation);
        return Report(unit, from, to, rows);
    }

    private async Task AddAsync(UnitNode unit, DateOnly from, DateOnly to, RollupStep step, Func<int, long, UnitFigures> find, CancellationToken cancellation)
    {
        var units = unit.Subtree().Select(each => each.Id).ToList();
        var unitOf = unit.AllQueues().ToDictionary(queue => queue.Id, queue => queue.Unit.Id);
        var queues = unitOf.Keys.ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var (grain, fromMs, toMs) in spans.Pieces(from, to, step))
        {
            await foreach (var row in db.CallRollups.AsNoTracking().Where(r => r.Grain == grain && queues.Contains(r.QueueId) && r.StartMs >= fromMs && r.StartMs < toMs).AsAsyncEnumerable().WithCancellation(cancellation))
                find(unitOf[row.QueueId], row.StartMs).Calls.Add(row.ToTally());
            await foreach (var row in db.RequestRollups.AsNoTracking().Where(r => r.Grain == grain && units.Contains(r.UnitId) && r.StartMs >= fromMs && r.StartMs < toMs).AsAsyncEnumerable().WithCancellation(cancellation))
                find(row.UnitId, row.StartMs).Requests.Add(row.ToTally());
            await foreach (var row in db.VolumeRollups.AsNoTracking().Where(r => r.Grain == grain && units.Contains(r.UnitId) && r.StartMs >= fromMs && r.StartMs < toMs).AsAsyncEnumerable().WithCancellation(cancellation))
                find(row.UnitId, row.StartMs).Volumes.Accept(row.Category, row.Accepted);
            await foreach (var row in db.RatingRollups.AsNoTracking().Where(r => r.Grain == grain && units.Contains(r.UnitId) && r.StartMs >= fromMs && r.StartMs < toMs).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                var figures = find(row.UnitId, row.StartMs);
                figures.Ratings.Add(row.ToTally());
                figures.Volumes.CallBackMade(row.Made);
            }
        }

        // What is open with time left is in neither part of the response rate.
        var (openMs, endMs) = (Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), spans.Ms(from)), spans.Ms(to));
        var notYetDue = db.Requests.Where(r => r.RepliedMs == null && r.DueMs >= openMs && r.DueMs < endMs && units.Contains(r.UnitId)).Select(r => new { r.UnitId, r.DueMs });
        await foreach (var open in notYetDue.AsAsyncEnumerable().WithCancellation(cancellation)) find(open.UnitId, open.DueMs).Requests.NotYetDue++;
    }

    private FigureReport Report(UnitNode unit, DateOnly from, DateOnly to, IReadOnlyList<UnitFigures> rows)
    {
        var total = Blank(unit, zone.StartOf(from), zone.StartOf(to));
        foreach (var row in rows) total.Add(row);
        return new FigureReport(rows, total);
    }

    private UnitFigures Blank(UnitNode unit, DateTimeOffset start, DateTimeOffset end)
    {
        var last = zone.DayOf(end.AddTicks(-1));
        return new UnitFigures(unit, zone.DayOf(start), last.AddDays(1)) { Start = start, End = end, Ratings = new RatingTally(rules.SatisfiedFrom(last)) };
    }
}
