using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Analysis;

/// <summary>
/// Reads the hours of a period for a unit and everything that was below it in each of them, added up by the database from the kept
/// hours. The cost follows the hours and queues that had something, never the number of calls.
/// </summary>
public sealed class HourReader(IDbContextFactory<CustomerServiceDb> databases, FigureRules rules, OrganizationHistory history, OrganizationZone zone, TimeProvider time)
{
    private static readonly long HourMs = (long)TimeSpan.FromHours(1).TotalMilliseconds;

    /// <summary>The hours of <c>[from, to)</c> that have begun and had something, in order.</summary>
    public async Task<IReadOnlyList<HourFigures>> ReadAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        if (to <= from) return [];
        var satisfiedFrom = rules.SatisfiedFrom(to.AddDays(-1));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var hours = new List<HourFigures>();
        // Parts begin and end at midnight: no hour lies in two of them.
        foreach (var part in history.Parts(from, to))
        {
            if (part.Tree.Unit(unit.Code) is { } then) hours.AddRange(await ReadAsync(db, then, part.From, part.To, satisfiedFrom, cancellation));
        }

        return hours;
    }

    private async Task<IEnumerable<HourFigures>> ReadAsync(CustomerServiceDb db, UnitNode unit, DateOnly from, DateOnly to, int satisfiedFrom, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var (fromMs, toMs) = (zone.StartOf(from).ToUnixTimeMilliseconds(), Math.Min(zone.StartOf(to).ToUnixTimeMilliseconds(), now));
        var (units, queues) = (unit.Subtree().Select(each => each.Id).ToList(), unit.AllQueues().Select(queue => queue.Id).ToList());
        var hours = await CallsAsync(db, queues, fromMs, toMs, cancellation);
        foreach (var (startMs, inTime, due) in await RequestsAsync(db, units, fromMs, toMs, now, cancellation))
            hours[startMs] = Find(startMs) with { RepliedInTime = inTime, Due = due };
        var ratings = db.RatingRollups.AsNoTracking().Where(row => row.Grain == RollupGrain.Hour && units.Contains(row.UnitId) && row.StartMs >= fromMs && row.StartMs < toMs);
        await foreach (var row in ratings.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var sum = new RatingTally(satisfiedFrom);
            sum.Add(Find(row.StartMs).Ratings);
            sum.Add(row.ToTally());
            hours[row.StartMs] = Find(row.StartMs) with { Ratings = sum };
        }

        return hours.OrderBy(hour => hour.Key).Select(hour => hour.Value);

        HourFigures Find(long startMs) => hours.TryGetValue(startMs, out var known) ? known : new HourFigures(Local(startMs), 0, 0, 0, 0, 0);
    }

    private async Task<Dictionary<long, HourFigures>> CallsAsync(CustomerServiceDb db, List<int> queues, long fromMs, long toMs, CancellationToken cancellation)
    {
        var sums = await db.CallSums(RollupGrain.Hour)
            .Where(row => queues.Contains(row.QueueId) && row.StartMs >= fromMs && row.StartMs < toMs)
            .GroupBy(row => row.StartMs)
            .Select(rows => new
            {
                StartMs = rows.Key,
                Offered = rows.Sum(row => row.Offered),
                Answered = rows.Sum(row => row.Answered),
                InTarget = rows.Sum(row => row.AnsweredInTarget),
                Concluded = rows.Sum(row => row.Answered + row.Abandoned - row.ShortAbandoned + row.LeftTimeout + row.LeftEmpty + row.LeftKey + row.LeftWithdrawn + row.LeftLost),
                WaitMs = rows.Sum(row => row.WaitMs),
            })
            .ToListAsync(cancellation);
        return sums.ToDictionary(row => row.StartMs, row => new HourFigures(Local(row.StartMs), row.Offered, row.Answered, row.InTarget, row.Concluded, row.WaitMs));
    }

    /// <summary>Items by the hour of their deadline; what is open with time left is in neither part.</summary>
    private static async Task<List<(long StartMs, long InTime, long Due)>> RequestsAsync(CustomerServiceDb db, List<int> units, long fromMs, long toMs, long now, CancellationToken cancellation)
    {
        var sums = await db.RequestRollups.AsNoTracking()
            .Where(row => row.Grain == RollupGrain.Hour && units.Contains(row.UnitId) && row.StartMs >= fromMs && row.StartMs < toMs)
            .GroupBy(row => row.StartMs)
            .Select(rows => new { StartMs = rows.Key, InTime = rows.Sum(row => row.DueRepliedInTime), Due = rows.Sum(row => row.DueRepliedInTime + row.DueRepliedLate + row.DueOpen) })
            .ToListAsync(cancellation);
        var running = sums.Find(row => row.StartMs <= now && now < row.StartMs + HourMs);
        var open = running is null ? 0 : await db.Requests.LongCountAsync(request => request.RepliedMs == null && request.DueMs >= now && request.DueMs < running.StartMs + HourMs && units.Contains(request.UnitId), cancellation);
        return sums.ConvertAll(row => (row.StartMs, row.InTime, row == running ? row.Due - open : row.Due));
    }

    private DateTimeOffset Local(long startMs) => zone.Local(DateTimeOffset.FromUnixTimeMilliseconds(startMs));
}
