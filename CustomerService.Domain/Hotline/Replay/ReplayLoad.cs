using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Hotline.Replay;

/// <summary>
/// Reads what a stretch of past moments is made of. The legs' rows are the checkpoints: only visits that were under way, or
/// muddled, are told from their events, so the cost follows the day and never the journal's length.
/// </summary>
internal sealed class ReplayLoad(CustomerServiceDb db, OrganizationTree organization, TimeSpan ahead)
{
    private const int AtOnce = 500;

    /// <param name="from">What counts at the first moment.</param>
    /// <param name="to">What counts at the last.</param>
    /// <param name="keepsMs">The first moment whose legs the board shows at <paramref name="from"/>.</param>
    /// <param name="dayEndMs">The end of the day that holds <paramref name="to"/>.</param>
    public async Task<ReplayMaterial> ReadAsync(ReplayCut from, ReplayCut to, long keepsMs, long dayEndMs, CancellationToken cancellation)
    {
        // What arrived may lie ahead of its arrival, by as much as the intake lets it.
        var latestMs = from.Reading == ReplayReading.Then ? to.AtMs + (long)ahead.TotalMilliseconds : to.AtMs;
        var earliestMs = Math.Min(keepsMs, from.AtMs - (long)LiveBoardLoad.LongestVisit.TotalMilliseconds);
        return new ReplayMaterial
        {
            Reading = from.Reading, FromMs = from.AtMs, ToMs = to.AtMs,
            Visits = await VisitsAsync(from, to, earliestMs, latestMs, cancellation),
            Starts = await StartsAsync(earliestMs, cancellation),
            Agents = await AgentsAsync(from, to, cancellation),
            NoAnswers = await NoAnswersAsync(keepsMs, latestMs, cancellation),
            Requests = await RequestsAsync(from, to, keepsMs, latestMs, dayEndMs, cancellation),
        };
    }

    private async Task<List<ReplayVisit>> VisitsAsync(ReplayCut from, ReplayCut to, long earliestMs, long latestMs, CancellationToken cancellation)
    {
        var rows = new List<LegRow>();
        foreach (var queue in organization.Queues)
        {
            // By queue, because the index is: one interval of one queue.
            rows.AddRange(await db.Legs.AsNoTracking()
                .Where(leg => leg.QueueId == queue.Id && leg.OfferedMs >= earliestMs && leg.OfferedMs <= latestMs + LegRules.SkewToleranceMs).ToListAsync(cancellation));
        }

        var told = new List<(Leg[] Legs, IReadOnlyList<long> Positions)>();
        foreach (var visit in rows.GroupBy(row => (row.QueueId, row.Call)))
        {
            var legs = visit.OrderBy(row => row.Ordinal).Select(row => row.ToLeg()).ToArray();
            var positions = JournalPositions.Decode(visit.First().Entries);
            if (to.Reading == ReplayReading.Then && positions[0] > to.Position) continue;
            told.Add((legs, legs[0].Ordinal == 0 && IsSettled(legs, positions, from) ? [] : positions));
        }

        var events = await EventsAsync(told.SelectMany(visit => visit.Positions), cancellation);
        return [.. told.Select(visit => new ReplayVisit(visit.Legs, [.. visit.Positions.Select(position => events[position])]))];
    }

    /// <summary>Whether everything that makes the rows what they are counted at the beginning already.</summary>
    private static bool IsSettled(Leg[] legs, IReadOnlyList<long> positions, ReplayCut from) => from.Reading == ReplayReading.Then
        ? positions[^1] <= from.Position && legs.All(leg => !leg.Conflicts.HasFlag(LegConflicts.EndNeverReported))
        : legs.All(leg => leg is { Conflicts: LegConflicts.None, IsOpen: false } && leg.ConcludedMs <= from.AtMs && !(leg.EndedMs > from.AtMs));

    private async Task<ReplayStarts> StartsAsync(long earliestMs, CancellationToken cancellation)
    {
        var starts = await db.ExchangeStarts.AsNoTracking().Where(start => start.TimeMs >= earliestMs)
            .Join(db.Sources, start => start.SourceId, source => source.Id, (start, source) => new { source.Name, start.TimeMs, start.Position }).ToListAsync(cancellation);
        return new ReplayStarts(starts.ToLookup(start => start.Name, start => (start.TimeMs, start.Position)));
    }

    /// <summary>
    /// An agent's state at a moment is what the statement latest by event time said, the queues are those stated last and those ever
    /// named: each is found on its own index, and heard again from the journal.
    /// </summary>
    private async Task<List<ReplayAgent>> AgentsAsync(ReplayCut from, ReplayCut to, CancellationToken cancellation)
    {
        var (byTime, byPosition) = from.Reading == ReplayReading.Then ? (long.MaxValue, from.Position) : (from.AtMs, long.MaxValue);
        var deciding = await db.Agents.AsNoTracking().Select(agent => new
        {
            agent.Code,
            SaidMs = db.AgentStates.Where(row => row.Agent == agent.Code && row.State != null && row.TimeMs <= byTime && row.Position <= byPosition)
                .OrderByDescending(row => row.TimeMs).Select(row => (long?)row.TimeMs).FirstOrDefault(),
            StatedMs = db.AgentStates.Where(row => row.Agent == agent.Code && row.State != null && row.Queues != null && row.TimeMs <= byTime && row.Position <= byPosition)
                .OrderByDescending(row => row.TimeMs).Select(row => (long?)row.TimeMs).FirstOrDefault(),
        }).ToListAsync(cancellation);
        var moments = deciding.SelectMany(agent => (long?[])[agent.SaidMs, agent.StatedMs]).OfType<long>().Distinct().ToList();
        var before = new List<(string Agent, long Position)>();
        foreach (var chunk in moments.Chunk(AtOnce))
        {
            before.AddRange((await db.AgentStates.AsNoTracking().Where(row => chunk.Contains(row.TimeMs) && row.State != null && row.Position <= byPosition)
                .Select(row => new { row.Agent, row.Position }).ToListAsync(cancellation)).Select(row => (row.Agent, row.Position)));
        }

        var within = (from.Reading == ReplayReading.Then
            ? db.AgentStates.Where(row => row.Position > from.Position && row.Position <= to.Position)
            : db.AgentStates.Where(row => row.TimeMs > from.AtMs && row.TimeMs <= to.AtMs)).AsNoTracking().Where(row => row.State != null);
        var said = (await within.Select(row => new { row.Agent, row.Position }).ToListAsync(cancellation)).ToLookup(row => row.Agent, row => row.Position);
        var heard = before.ToLookup(row => row.Agent, row => row.Position);
        var served = (await db.AgentQueues.AsNoTracking().Where(row => row.SinceMs <= byTime && row.Position <= byPosition).ToListAsync(cancellation)).ToLookup(row => row.Agent, row => row.Queue);
        var events = await EventsAsync(heard.SelectMany(group => group).Concat(said.SelectMany(group => group)), cancellation);
        return
        [
            .. deciding.Select(agent => new ReplayAgent(
                agent.Code, Heard(agent.Code, heard[agent.Code].Select(position => events[position].Event), served[agent.Code]),
                [.. said[agent.Code].Select(position => events[position])])),
        ];
    }

    private static AgentRecord? Heard(string code, IEnumerable<CallEvent> deciding, IEnumerable<string> served)
    {
        AgentRecord? record = null;
        foreach (var e in deciding) record = (record ?? new AgentRecord(code)).Hear(e);
        return record is null ? null : record with { SeenQueues = [.. served.Order(StringComparer.Ordinal)] };
    }

    private async Task<List<(string, long, long)>> NoAnswersAsync(long keepsMs, long latestMs, CancellationToken cancellation) =>
        [.. (await db.AgentStates.AsNoTracking().Where(row => row.TimeMs >= keepsMs && row.TimeMs <= latestMs && row.State == null)
            .Select(row => new { row.Agent, row.TimeMs, row.Position }).ToListAsync(cancellation)).Select(row => (row.Agent, row.TimeMs, row.Position))];

    private async Task<List<ReplayRequest>> RequestsAsync(ReplayCut from, ReplayCut to, long keepsMs, long latestMs, long dayEndMs, CancellationToken cancellation)
    {
        // A report that contradicts another may have moved a request by a while: those of the day before are looked at as well.
        var earliestMs = from.Reading == ReplayReading.Then ? keepsMs - (long)LiveBoardLoad.LongestVisit.TotalMilliseconds : keepsMs;
        var found = new Dictionary<(string, int), RequestRow>();
        foreach (var which in (IQueryable<RequestRow>[])
            [
                db.Requests.Where(row => row.AcceptedMs >= earliestMs && row.AcceptedMs <= latestMs), db.Requests.Where(row => row.RepliedMs >= earliestMs && row.RepliedMs <= latestMs),
                db.Requests.Where(row => row.DueMs >= earliestMs && row.DueMs < dayEndMs),
            ])
        {
            foreach (var row in await which.AsNoTracking().ToListAsync(cancellation)) found[(row.Id, row.Ordinal)] = row;
        }

        var rows = found.Values.OrderBy(row => row.Ordinal).ToLookup(row => row.Id, row => row.ToRequest(), StringComparer.Ordinal);
        if (from.Reading == ReplayReading.Now) return [.. rows.Select(items => new ReplayRequest(items.Key, [.. items], []))];
        var entries = new List<RequestEntryRow>();
        foreach (var chunk in rows.Select(items => items.Key).Chunk(AtOnce)) entries.AddRange(await db.RequestEntries.AsNoTracking().Where(entry => chunk.Contains(entry.Request)).ToListAsync(cancellation));
        var positions = entries.ToLookup(entry => entry.Request, entry => entry.Position);
        var told = rows.Where(items => positions[items.Key].Any(position => position <= to.Position)).ToList();
        var moving = told.Select(items => items.Key).Where(id => positions[id].Any(position => position > from.Position)).ToHashSet(StringComparer.Ordinal);
        var events = await EventsAsync(moving.SelectMany(id => positions[id]), cancellation);
        return [.. told.Select(items => new ReplayRequest(items.Key, [.. items], moving.Contains(items.Key) ? [.. positions[items.Key].Select(position => events[position])] : []))];
    }

    private async Task<Dictionary<long, JournaledEvent>> EventsAsync(IEnumerable<long> positions, CancellationToken cancellation)
    {
        var events = new Dictionary<long, JournaledEvent>();
        foreach (var chunk in positions.Distinct().Order().Chunk(AtOnce))
        {
            var rows = await db.Journal.AsNoTracking().Where(entry => chunk.Contains(entry.Position))
                .Join(db.Sources, entry => entry.SourceId, source => source.Id, (entry, source) => new { entry, source.Name }).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                var read = JournalJson.Read(row.Name, row.entry.EventId, row.entry.Type, row.entry.Subject, row.entry.TimeMs, row.entry.Data);
                events[row.entry.Position] = new JournaledEvent(row.entry.Position, (CallEvent)read);
            }
        }

        return events;
    }
}
