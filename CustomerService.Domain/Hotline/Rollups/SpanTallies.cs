using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>
/// The figures of the visits offered between any two moments, queue by queue: the kept sums of whole months, days and hours, and at the
/// edges the visits themselves. The cost follows the number of intervals and an hour's visits, never those of the span.
/// </summary>
public sealed class SpanTallies(HotlineSettings settings, OrganizationZone zone)
{
    /// <summary>Of the queues that had visits in <c>[from, to)</c>, each one's figures.</summary>
    public async Task<Dictionary<int, CallTally>> ReadAsync(
        CustomerServiceDb db, IReadOnlyCollection<int> queues, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default)
    {
        var tallies = new Dictionary<int, CallTally>();
        foreach (var (grain, fromMs, toMs) in new RollupSpans(zone).Pieces(from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds()))
        {
            if (grain is { } kept) await KeptSums.CallsAsync(db, queues, new(kept, fromMs, toMs), row => row.AddTo(Of(tallies, row.QueueId)), cancellation);
            else await CountAsync(db.Legs.Where(leg => queues.Contains(leg.QueueId) && leg.OfferedMs >= fromMs && leg.OfferedMs < toMs && leg.Outcome != LegOutcome.Orphan), tallies, cancellation);
        }

        foreach (var queue in tallies.Where(entry => entry.Value.IsEmpty).Select(entry => entry.Key).ToList()) tallies.Remove(queue);
        return tallies;
    }

    /// <summary>Counts visits one by one, by queue.</summary>
    public async Task<Dictionary<int, CallTally>> CountAsync(IQueryable<LegRow> visits, CancellationToken cancellation = default)
    {
        var tallies = new Dictionary<int, CallTally>();
        await CountAsync(visits, tallies, cancellation);
        return tallies;
    }

    private async Task CountAsync(IQueryable<LegRow> visits, Dictionary<int, CallTally> tallies, CancellationToken cancellation)
    {
        await foreach (var row in visits.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation)) Of(tallies, row.QueueId).Add(row.ToLeg(), 1, settings);
    }

    private static CallTally Of(Dictionary<int, CallTally> tallies, int queue)
    {
        if (!tallies.TryGetValue(queue, out var tally)) tallies.Add(queue, tally = new CallTally());
        return tally;
    }
}
