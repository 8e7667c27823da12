using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Analysis;

/// <summary>
/// Draws a few visits of a period, from the queues that were under the unit at the time, and looks at the events behind them. The draw follows from the unit's code and the days alone, so
/// everybody draws the same and nobody chooses; its cost does not depend on how many calls there were.
/// </summary>
public sealed class SpotCheckReader(IDbContextFactory<CustomerServiceDb> databases, OrganizationHistory history, OrganizationZone zone)
{
    /// <summary>Visits drawn at most; the same one twice is one.</summary>
    public const int Draws = 40;

    /// <summary>An event that arrives later than this after it happened is late.</summary>
    public static readonly TimeSpan Allowed = TimeSpan.FromMinutes(15);

    /// <summary>What arrives later than this was imported afterwards.</summary>
    public static readonly TimeSpan Afterwards = TimeSpan.FromDays(1);

    public async Task<SpotCheck> DrawAsync(UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        if (to <= from) return SpotCheck.None;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var days = new List<QueueDay>();
        foreach (var part in history.Parts(from, to))
        {
            if (part.Tree.Unit(unit.Code) is { } then) days.AddRange(await DaysAsync(db, then, part, cancellation));
        }

        days.Sort((one, other) => (one.QueueId, one.StartMs).CompareTo((other.QueueId, other.StartMs)));
        var legs = new Dictionary<(string, int, int), LegRow>();
        foreach (var (queue, moment, dayMs) in Moments(days, $"{unit.Code}/{Day(from)}/{Day(to)}"))
        {
            if (await FindAsync(db, queue, moment, dayMs, cancellation) is { } leg) legs.TryAdd((leg.Call, leg.QueueId, leg.Ordinal), leg);
        }

        return await JudgeAsync(db, [.. legs.Values], cancellation);
    }

    private async Task<List<QueueDay>> DaysAsync(CustomerServiceDb db, UnitNode unit, TreePart part, CancellationToken cancellation)
    {
        var (fromMs, toMs) = (zone.StartOf(part.From).ToUnixTimeMilliseconds(), zone.StartOf(part.To).ToUnixTimeMilliseconds());
        var queues = unit.AllQueues().Select(queue => queue.Id).ToList();
        var sums = await db.CallSums(RollupGrain.Day)
            .Where(row => queues.Contains(row.QueueId) && row.StartMs >= fromMs && row.StartMs < toMs && row.Offered > 0)
            .Select(row => new QueueDay(row.QueueId, row.StartMs, row.Offered)).ToListAsync(cancellation);

        // Hours of today that are still running stand beside their day.
        var calendar = new RollupCalendar(zone);
        return [.. sums.GroupBy(sum => (sum.QueueId, DayMs: calendar.StartMs(RollupGrain.Day, sum.StartMs))).Select(day => new QueueDay(day.Key.QueueId, day.Key.DayMs, day.Sum(sum => sum.Offered)))];
    }

    /// <summary>A day is drawn as often as calls came in it, and a moment of it at random.</summary>
    private IEnumerable<(int Queue, long MomentMs, long DayMs)> Moments(List<QueueDay> days, string name)
    {
        var all = days.Sum(day => day.Offered);
        for (var draw = 0; all > 0 && draw < Draws; draw++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}:{draw}")));
            var place = (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)all);
            var day = days.First(each => (place -= each.Offered) < 0);
            var length = (zone.StartOf(zone.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(day.StartMs)).AddDays(1)).ToUnixTimeMilliseconds() - day.StartMs);
            yield return (day.QueueId, day.StartMs + (long)(BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8)) % (ulong)length), day.StartMs);
        }
    }

    /// <summary>The visit offered next at or after the moment, else the day's first.</summary>
    private static async Task<LegRow?> FindAsync(CustomerServiceDb db, int queue, long momentMs, long dayMs, CancellationToken cancellation)
    {
        var legs = db.Legs.AsNoTracking().Where(leg => leg.QueueId == queue && leg.Outcome != LegOutcome.Orphan);
        return await legs.Where(leg => leg.OfferedMs >= momentMs && leg.OfferedMs < dayMs + 86_400_000).OrderBy(leg => leg.OfferedMs).FirstOrDefaultAsync(cancellation)
            ?? await legs.Where(leg => leg.OfferedMs >= dayMs && leg.OfferedMs < momentMs).OrderBy(leg => leg.OfferedMs).FirstOrDefaultAsync(cancellation);
    }

    private static async Task<SpotCheck> JudgeAsync(CustomerServiceDb db, List<LegRow> legs, CancellationToken cancellation)
    {
        if (legs.Count == 0) return SpotCheck.None;
        var positions = legs.ConvertAll(leg => JournalPositions.Decode(leg.Entries).ToList());
        var wanted = positions.SelectMany(each => each).Distinct().ToList();
        var delays = await db.Journal.AsNoTracking().Where(entry => wanted.Contains(entry.Position))
            .Select(entry => new { entry.Position, Delay = entry.ReceivedMs - entry.TimeMs }).ToDictionaryAsync(entry => entry.Position, entry => entry.Delay, cancellation);
        var latest = positions.ConvertAll(each => TimeSpan.FromMilliseconds(each.Max(position => delays[position])));
        return new SpotCheck(legs.Count, latest.Count(delay => delay > Afterwards), latest.Count(delay => delay <= Allowed), legs.Count(leg => leg.Conflicts == LegConflicts.None));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record QueueDay(int QueueId, long StartMs, long Offered);
}
