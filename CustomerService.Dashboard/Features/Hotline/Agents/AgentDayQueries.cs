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

        var said = await AgentStatements.ReadAsync(db, agents, fromMs, toMs, cancellation);
        var noAnswers = (await db.AgentStates.AsNoTracking().Where(row => row.TimeMs >= fromMs && row.TimeMs < toMs && row.State == null)
            .Select(row => new { row.Agent, row.TimeMs }).ToListAsync(cancellation)).ToLookup(row => row.Agent, row => row.TimeMs);
        var talked = talks.ToLookup(talk => talk.Agent, talk => talk.Leg);
        return
        [
            .. agents.Order(StringComparer.Ordinal).Select(agent => new AgentDay(
                agent, AgentTimeline.Of(said[agent], talked[agent].Select(leg => AgentTalk.Of(leg)), fromMs, toMs),
                [.. noAnswers[agent].Order()], talked[agent].Count(leg => leg.ConcludedMs >= fromMs))
            {
                Handling = HandlingTally.Of(talked[agent].Select(leg => AgentTalk.Of(leg)), said[agent], fromMs, toMs),
            }).Where(day => day.WasThere),
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
}
