using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>Reads a call down to the events behind it.</summary>
public sealed class CallQueries(IDbContextFactory<CustomerServiceDb> databases)
{
    /// <summary>The call's visits to the queues of these units; those elsewhere are none of the reader's business.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<CallStory?> FindAsync(string call, IEnumerable<UnitNode> entrances, CancellationToken cancellation = default)
    {
        var queues = entrances.SelectMany(unit => unit.AllQueues()).DistinctBy(queue => queue.Id).ToDictionary(queue => queue.Id);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = (await db.Legs.AsNoTracking().Where(leg => leg.Call == call).ToListAsync(cancellation))
            .Where(row => queues.ContainsKey(row.QueueId)).OrderBy(row => row.OfferedMs).ThenBy(row => row.QueueId).ThenBy(row => row.Ordinal).ToList();
        if (rows.Count == 0) return null;
        var events = await EventsAsync(db, rows.SelectMany(row => JournalPositions.Decode(row.Entries)).ToHashSet(), cancellation);
        return new CallStory(call, [.. rows.Select(row => new LegStory(
            LegLine.Of(row.ToLeg()), queues[row.QueueId],
            [.. JournalPositions.Decode(row.Entries).Select(position => events[position]).OrderBy(e => e.Time).ThenBy(e => e.Type)]))]);
    }

    private static async Task<Dictionary<long, EventLine>> EventsAsync(CustomerServiceDb db, HashSet<long> positions, CancellationToken cancellation)
    {
        var entries = await db.Journal.AsNoTracking().Where(entry => positions.Contains(entry.Position))
            .Join(db.Sources, entry => entry.SourceId, source => source.Id, (entry, source) => new { Entry = entry, source.Name })
            .ToListAsync(cancellation);
        return entries.ToDictionary(found => found.Entry.Position, found => new EventLine(
            found.Entry.Position, CallEventTypes.Parse(found.Entry.Type)!.Value, found.Name, found.Entry.EventId,
            DateTimeOffset.FromUnixTimeMilliseconds(found.Entry.TimeMs), DateTimeOffset.FromUnixTimeMilliseconds(found.Entry.ReceivedMs),
            EventData.Write(found.Entry.Data)));
    }
}
