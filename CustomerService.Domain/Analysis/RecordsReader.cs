using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Analysis;

/// <summary>Since when anything is recorded at all, so that a year of which only the last days are known is not taken for a year.</summary>
public sealed class RecordsReader(IDbContextFactory<CustomerServiceDb> databases, OrganizationZone zone)
{
    /// <returns>The first day of the whole organisation that has a call or an item; null when nothing is recorded.</returns>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // One look at the beginning of each queue's and unit's days, however many days are kept.
        var calls = await db.Queues.Select(queue => db.CallRollupRows.Where(row => row.Grain == RollupGrain.Day && row.QueueId == queue.Id)
            .OrderBy(row => row.StartMs).Select(row => (long?)row.StartMs).FirstOrDefault()).ToListAsync(cancellation);
        var running = await db.CallRollupRows.Where(row => row.Grain == RollupGrain.Running).MinAsync(row => (long?)row.StartMs, cancellation);
        var items = await db.Units.Select(unit => db.RequestRollups
            .Where(row => row.Grain == RollupGrain.Day && row.UnitId == unit.Id && row.Accepted > 0)
            .OrderBy(row => row.StartMs).Select(row => (long?)row.StartMs).FirstOrDefault()).ToListAsync(cancellation);
        var first = calls.Concat(items).Append(running).Min();
        return first is { } startMs ? zone.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(startMs)) : null;
    }
}
