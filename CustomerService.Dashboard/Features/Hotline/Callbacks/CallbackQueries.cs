using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>Reads who is to be called back. The caller has asked whether the unit may be seen.</summary>
public sealed class CallbackQueries(
    IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, IOptions<CallbackSettings> settings, TimeProvider clock)
{
    /// <summary>
    /// Callers who gave up in the unit's queues within <see cref="CallbackSettings.Within"/>, were not called back since and did not
    /// get through later by themselves, in whatever queue. A number is one entry however often it called.
    /// </summary>
    public async Task<CallbackList> ReadAsync(UnitNode unit, CancellationToken cancellation = default)
    {
        var sinceMs = (clock.GetUtcNow() - settings.Value.Within).ToUnixTimeMilliseconds();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var queues = unit.AllQueues().ToDictionary(queue => queue.Id);
        var given = await LegsAsync(db, queues.Keys, leg => leg.Outcome == LegOutcome.Abandoned && leg.OfferedMs >= sinceMs, cancellation);
        var byCaller = given.Where(leg => leg.Caller is not null).GroupBy(leg => leg.Caller!, StringComparer.Ordinal).ToList();
        if (byCaller.Count == 0) return new([], given.Count, 0, []);

        var callers = byCaller.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var everywhere = organizations.Current.Queues.Select(queue => queue.Id);
        var later = (await LegsAsync(db, everywhere, leg =>
                leg.OfferedMs >= sinceMs && leg.Caller != null && (leg.Outcome == LegOutcome.Answered || leg.Outcome == LegOutcome.Waiting), cancellation))
            .Where(leg => callers.Contains(leg.Caller!)).ToLookup(leg => leg.Caller!, StringComparer.Ordinal);
        var known = await db.Callbacks.AsNoTracking().Where(row => callers.Contains(row.Caller)).ToDictionaryAsync(row => row.Caller, StringComparer.Ordinal, cancellation);

        var lines = new List<CallbackLine>();
        var settled = new List<CallbackSettled>();
        var gotThrough = 0;
        foreach (var group in byCaller)
        {
            var row = known.GetValueOrDefault(group.Key);
            var answeredMs = later[group.Key].Where(leg => leg.Outcome == LegOutcome.Answered).Select(leg => leg.OfferedMs).DefaultIfEmpty(long.MinValue).Max();
            var open = group.Where(leg => leg.OfferedMs > (row?.SettledMs ?? long.MinValue)).ToList();
            if (open.Count == 0 && row is { TakenBy: null, Outcome: CallbackOutcome.Reached or CallbackOutcome.NotReached, EndedBy: { } by, EndedMs: { } endedMs })
                settled.Add(new(group.Key, group.Min(leg => leg.OfferedMs), row.Outcome.Value, by, endedMs, row.Attempts));
            var unanswered = open.Where(leg => leg.OfferedMs > answeredMs).ToList();
            if (unanswered.Count > 0) lines.Add(Line(group.Key, unanswered, row, later[group.Key].Any(leg => leg.Outcome == LegOutcome.Waiting && leg.OfferedMs > answeredMs), queues));
            else if (open.Count > 0 && row?.TakenBy is not null) lines.Add(Line(group.Key, open, row, isCallingAgain: false, queues) with { HasGotThrough = true });
            else if (open.Count > 0) gotThrough++;
        }

        return new([.. lines.OrderBy(line => line.FirstMs).ThenBy(line => line.Caller, StringComparer.Ordinal)], given.Count(leg => leg.Caller is null), gotThrough,
            [.. settled.OrderByDescending(each => each.EndedMs).ThenBy(each => each.Caller, StringComparer.Ordinal)]);
    }

    private CallbackLine Line(string caller, List<LegRow> legs, CallbackRow? row, bool isCallingAgain, Dictionary<int, QueueNode> queues) => new(
        caller, legs.Min(leg => leg.OfferedMs), legs.Max(leg => leg.OfferedMs), legs.Count, legs.Max(leg => leg.ConcludedMs!.Value - leg.OfferedMs),
        [.. legs.Select(leg => queues[leg.QueueId].Name).Distinct().Order(StringComparer.Ordinal)], isCallingAgain)
    {
        Round = row?.Round ?? 0,
        TakenBy = row?.TakenBy,
        TakenMs = row?.TakenMs,
        Attempts = row?.Outcome is CallbackOutcome.TryAgain ? row.Attempts : 0,
        NotBeforeMs = row?.Outcome is CallbackOutcome.TryAgain ? row.EndedMs + (long)settings.Value.RetryAfter.TotalMilliseconds : null,
    };

    // By queue, because the index is: one interval of one queue.
    private static async Task<List<LegRow>> LegsAsync(
        CustomerServiceDb db, IEnumerable<int> queues, System.Linq.Expressions.Expression<Func<LegRow, bool>> which, CancellationToken cancellation)
    {
        var found = new List<LegRow>();
        foreach (var queue in queues) found.AddRange(await db.Legs.AsNoTracking().Where(leg => leg.QueueId == queue).Where(which).ToListAsync(cancellation));
        return found;
    }
}
