using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Replay;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Replay;

/// <summary>Opens the past of a unit. The caller has asked whether the unit may be seen.</summary>
public sealed class ReplayQueries(
    IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, HotlineSettings settings, IOptions<IntakeSettings> intake, OrganizationZone zone)
{
    private const int AtOnce = 500;

    /// <summary>A journey through the unit's past, told in today's organisation.</summary>
    public ReplaySession Open(UnitNode unit, ReplayReading reading) => new(databases, organizations.Current, settings, intake.Value, zone, unit.Code, reading);

    /// <summary>What is worth a look on a day.</summary>
    public async Task<ReplayExtremes> ExtremesAsync(UnitNode unit, DateOnly day, CancellationToken cancellation = default)
    {
        var (from, to) = (zone.StartOf(day).ToUnixTimeMilliseconds(), zone.StartOf(day.AddDays(1)).ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return ReplayExtremes.Of((await RowsAsync(db, unit, from, to, cancellation)).Select(row => row.ToLeg()), settings, from, to);
    }

    /// <summary>How much of what had happened that day by the moment arrived only later.</summary>
    public async Task<ReplayArrivals> ArrivalsAsync(UnitNode unit, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var (from, atMs) = (zone.StartOf(zone.DayOf(at)).ToUnixTimeMilliseconds(), at.ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (position, _) = await ArrivalClock.AtAsync(db, at, cancellation);
        long happened = 0, late = 0;
        var unsure = new List<long>();
        foreach (var visit in (await RowsAsync(db, unit, from, atMs + 1, cancellation)).GroupBy(row => (row.QueueId, row.Call)))
        {
            var positions = JournalPositions.Decode(visit.First().Entries);
            if (visit.All(row => row.Conflicts == LegConflicts.None && row.ConcludedMs <= atMs && (row.EndedMs ?? row.ConcludedMs) <= atMs))
            {
                happened += positions.Count;
                late += positions.Count(each => each > position);
            }
            else
            {
                unsure.AddRange(positions);
            }
        }

        // Of visits under way, or muddled, some events had not happened yet.
        foreach (var chunk in unsure.Chunk(AtOnce))
        {
            var by = await db.Journal.Where(entry => chunk.Contains(entry.Position) && entry.TimeMs <= atMs).Select(entry => entry.Position).ToListAsync(cancellation);
            happened += by.Count;
            late += by.Count(each => each > position);
        }

        return new(happened, late);
    }

    // By queue, because the index is: one interval of one queue.
    private static async Task<List<LegRow>> RowsAsync(CustomerServiceDb db, UnitNode unit, long fromMs, long toMs, CancellationToken cancellation)
    {
        var rows = new List<LegRow>();
        foreach (var queue in unit.AllQueues())
            rows.AddRange(await db.Legs.AsNoTracking().Where(leg => leg.QueueId == queue.Id && leg.OfferedMs >= fromMs && leg.OfferedMs < toMs).ToListAsync(cancellation));
        return rows;
    }
}
