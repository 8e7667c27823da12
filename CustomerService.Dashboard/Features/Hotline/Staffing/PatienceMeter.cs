using System.Collections.Concurrent;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Staffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Staffing;

/// <summary>
/// How long callers of a queue would wait before they hang up, measured over <see cref="StaffingSettings.PatienceEvidence"/> and kept
/// for a few minutes.
/// </summary>
public sealed class PatienceMeter(IDbContextFactory<CustomerServiceDb> databases, IOptionsMonitor<StaffingSettings> settings)
{
    private readonly ConcurrentDictionary<int, (DateTimeOffset At, DateTimeOffset From, Estimate? Patience)> kept = new();

    /// <returns>Since when it was measured, and the mean; null when nobody hung up.</returns>
    public async Task<(DateTimeOffset From, Estimate? Patience)> MeasureAsync(QueueNode queue, DateTimeOffset now)
    {
        if (kept.TryGetValue(queue.Id, out var known) && now >= known.At && now - known.At < settings.CurrentValue.PatienceLasts) return (known.From, known.Patience);
        var from = now - settings.CurrentValue.PatienceEvidence;
        var (start, end) = (from.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync();
        var sums = await db.Legs
            .Where(leg => leg.QueueId == queue.Id && leg.OfferedMs >= start && leg.OfferedMs < end && leg.Outcome != LegOutcome.Orphan)
            .GroupBy(leg => leg.Outcome == LegOutcome.Abandoned && leg.ConcludedMs < end)
            .Select(part => new { HungUp = part.Key, Count = part.LongCount(), Waited = part.Sum(leg => (leg.ConcludedMs < end ? leg.ConcludedMs.Value : end) - leg.OfferedMs) })
            .ToListAsync();
        var patience = Estimate.Censored(sums.Sum(part => part.Waited) / 1000.0, sums.Where(part => part.HungUp).Sum(part => part.Count));
        kept[queue.Id] = (now, from, patience);
        return (from, patience);
    }
}
