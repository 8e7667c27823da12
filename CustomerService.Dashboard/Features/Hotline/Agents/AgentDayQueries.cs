using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Agents;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>
/// Reads what the agents of a unit did in a stretch of time. The cost follows the stretch and the unit, never the journal's
/// length. The caller has asked whether the unit may be seen.
/// </summary>
public sealed class AgentDayQueries(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations)
{
    /// <summary>
    /// The agents who serve the unit's queues, belong to it without serving any, or answered there in <c>[from, to)</c>, by code; without those who were not there at all.
    /// What an agent talked in other queues is part of the day: an agent is one person.
    /// </summary>
    public async Task<IReadOnlyList<AgentDay>> ReadAsync(UnitNode unit, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default)
    {
        var (fromMs, toMs) = (from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds());
        if (toMs <= fromMs) return [];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var own = unit.AllQueues().ToDictionary(queue => queue.Code, queue => queue.Id, StringComparer.Ordinal);
        var known = (await db.Agents.AsNoTracking().ToListAsync(cancellation)).Select(row => row.ToRecord()).ToDictionary(agent => agent.Code, StringComparer.Ordinal);
        var talks = new List<(string Agent, Leg Leg)>();
        foreach (var queue in own.Values) await AddTalksAsync(db, queue, fromMs, toMs, talks, cancellation);
        var agents = known.Values.Where(agent => Served(agent).Any(own.ContainsKey) || (ServesNone(agent) && organizations.Current.IsWithin(agent.Unit, unit.Code))).Select(agent => agent.Code)
            .Concat(talks.Where(talk => talk.Leg.ConcludedMs >= fromMs).Select(talk => talk.Agent)).ToHashSet(StringComparer.Ordinal);
        var elsewhere = agents.Select(known.GetValueOrDefault).OfType<AgentRecord>().SelectMany(Served).Where(code => !own.ContainsKey(code)).Distinct()
            .Select(code => organizations.Current.Queue(code)?.Id).OfType<int>();
        foreach (var queue in elsewhere) await AddTalksAsync(db, queue, fromMs, toMs, talks, cancellation);

        var said = await StatementsAsync(db, agents, fromMs, toMs, cancellation);
        var noAnswers = (await db.AgentStates.AsNoTracking().Where(row => row.TimeMs >= fromMs && row.TimeMs < toMs && row.State == null)
            .Select(row => new { row.Agent, row.TimeMs }).ToListAsync(cancellation)).ToLookup(row => row.Agent, row => row.TimeMs);
        var talked = talks.ToLookup(talk => talk.Agent, talk => talk.Leg);
        return
        [
            .. agents.Order(StringComparer.Ordinal).Select(agent => new AgentDay(
                agent, AgentTimeline.Of(said[agent], talked[agent].Select(leg => AgentTalk.Of(leg)), fromMs, toMs),
                [.. noAnswers[agent].Order()], talked[agent].Count(leg => leg.ConcludedMs >= fromMs))).Where(day => day.WasThere),
        ];
    }

    private static IEnumerable<string> Served(AgentRecord agent) => agent.Queues.Concat(agent.SeenQueues);

    /// <summary>Then the unit that spoke of the agent says where it belongs.</summary>
    private bool ServesNone(AgentRecord agent) => !Served(agent).Any(code => organizations.Current.Queue(code) is not null);

    private static async Task AddTalksAsync(CustomerServiceDb db, int queue, long fromMs, long toMs, List<(string, Leg)> talks, CancellationToken cancellation)
    {
        var earliest = fromMs - (long)LiveBoardLoad.LongestVisit.TotalMilliseconds;
        var rows = db.Legs.AsNoTracking().Where(leg => leg.QueueId == queue && leg.OfferedMs >= earliest && leg.OfferedMs < toMs
            && leg.Outcome == LegOutcome.Answered && leg.Agent != null && leg.ConcludedMs < toMs && (leg.EndedMs == null || leg.EndedMs > fromMs));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation)) talks.Add((row.Agent!, row.ToLeg()));
    }

    /// <summary>What was said within the stretch, and the last before it, which still held when it began.</summary>
    private static async Task<ILookup<string, AgentStatement>> StatementsAsync(
        CustomerServiceDb db, HashSet<string> agents, long fromMs, long toMs, CancellationToken cancellation)
    {
        var before = await db.Agents.AsNoTracking().Where(agent => agents.Contains(agent.Code))
            .Select(agent => db.AgentStates.Where(row => row.Agent == agent.Code && row.State != null && row.TimeMs < fromMs)
                .OrderByDescending(row => row.TimeMs).Select(row => (long?)row.TimeMs).FirstOrDefault())
            .ToListAsync(cancellation);
        var moments = before.OfType<long>().Distinct().ToList();
        var rows = await db.AgentStates.AsNoTracking()
            .Where(row => row.State != null && agents.Contains(row.Agent) && ((row.TimeMs >= fromMs && row.TimeMs < toMs) || moments.Contains(row.TimeMs)))
            .ToListAsync(cancellation);
        var names = await NamesAsync(db, rows, cancellation);
        return rows.ToLookup(row => row.Agent, row => new AgentStatement(row.TimeMs, row.State!.Value, row.Reason, names.GetValueOrDefault(row.Position, "")));
    }

    /// <summary>Only statements of one agent for one moment need their reports' names, to decide between them as the live board does.</summary>
    private static async Task<Dictionary<long, string>> NamesAsync(CustomerServiceDb db, List<AgentStateRow> rows, CancellationToken cancellation)
    {
        var tied = rows.GroupBy(row => (row.Agent, row.TimeMs)).Where(group => group.Skip(1).Any()).SelectMany(group => group).Select(row => row.Position).ToList();
        if (tied.Count == 0) return [];
        return await db.Journal.AsNoTracking().Where(entry => tied.Contains(entry.Position))
            .Join(db.Sources, entry => entry.SourceId, source => source.Id, (entry, source) => new { entry.Position, source.Name, entry.EventId })
            .ToDictionaryAsync(entry => entry.Position, entry => $"{entry.Name}\n{entry.EventId}", cancellation);
    }
}
