using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>Reads which visits of one exchange the journal holds as open, so that a restart here does not count a waiting caller twice.</summary>
internal sealed class OpenVisits(IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock)
{
    /// <summary>Nobody waits or talks for longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public async Task RestoreAsync(ExchangeSettings exchange, CallTracker calls, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var since = (now - Longest).ToUnixTimeMilliseconds();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (record, live) = (exchange.Source, LiveSource.Of(exchange.Source));
        var sources = await db.Sources.AsNoTracking()
            .Where(source => source.Name == record || source.Name == live).Select(source => source.Id).ToListAsync(cancellation);
        if (sources.Count == 0) return;
        var open = await db.Legs.AsNoTracking()
            .Where(leg => leg.OfferedMs >= since && (leg.Outcome == LegOutcome.Waiting || (leg.Outcome == LegOutcome.Answered && leg.EndedMs == null)))
            .Join(db.Queues, leg => leg.QueueId, queue => queue.Id, (leg, queue) => new { Leg = leg, queue.Code })
            .ToListAsync(cancellation);
        foreach (var visit in open.Where(visit => visit.Leg.ToLeg().IsOpen))
        {
            var first = JournalPositions.Decode(visit.Leg.Entries)[0];
            if (!await db.Journal.AsNoTracking().AnyAsync(entry => entry.Position == first && sources.Contains(entry.SourceId), cancellation)) continue;
            calls.Restore(visit.Leg.Call, visit.Code, visit.Leg.Ordinal, Time(visit.Leg.OfferedMs), visit.Leg.Outcome == LegOutcome.Answered ? Time(visit.Leg.ConcludedMs!.Value) : null, visit.Leg.Agent, now);
        }
    }

    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
