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
        var calls = await db.CallSums(RollupGrain.Day).MinAsync(row => (long?)row.StartMs, cancellation);
        var items = await db.RequestRollups.Where(row => row.Grain == RollupGrain.Day && row.Accepted > 0).MinAsync(row => (long?)row.StartMs, cancellation);
        long? first = (calls, items) is ({ } call, { } item) ? Math.Min(call, item) : calls ?? items;
        return first is { } startMs ? zone.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(startMs)) : null;
    }
}
