using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Domain.Tests.Hotline;

/// <summary>What a fold from nothing makes of events in the order given.</summary>
internal sealed class Folded
{
    private readonly Dictionary<(string, int, int), Leg> legs = [];
    private readonly Dictionary<(string, int), ServiceRequest> requests = [];
    private readonly Dictionary<string, AgentRecord> agents = [];

    public IEnumerable<Leg> Legs => legs.Values;

    public IEnumerable<ServiceRequest> Requests => requests.Values;

    public static Folded Of(IEnumerable<CallEvent> events) => Of(events, () => true);

    /// <param name="events">In the order of their arrival.</param>
    /// <param name="settles">Asked after each event: whether what was heard until now is settled, or a longer run at once.</param>
    public static Folded Of(IEnumerable<CallEvent> events, Func<bool> settles)
    {
        var folded = new Folded();
        var fold = new HotlineFold(NoHistory.Instance);
        var changes = new HotlineChanges();
        var tree = Trees.Small();
        long position = 0;
        foreach (var e in events)
        {
            fold.Apply(new JournaledEvent(++position, e), tree, changes);
            if (!settles()) continue;
            fold.Settle(changes);
            folded.Take(changes);
            changes.Clear();
        }

        fold.Settle(changes);
        folded.Take(changes);
        return folded;
    }

    public CallTally Tally(HotlineSettings settings)
    {
        var tally = new CallTally();
        foreach (var leg in legs.Values) tally.Add(leg, 1, settings);
        return tally;
    }

    /// <summary>Everything that was folded, in an order that does not depend on the events'.</summary>
    public string Picture() => string.Join('\n',
        legs.Values.Select(leg => leg.ToString())
            .Concat(requests.Values.Select(request => request.ToString()))
            .Concat(agents.Values.Select(agent => $"{agent.Code} {agent.State} {agent.SinceMs} {string.Join(',', agent.Queues)} {agent.Unit}"))
            .Order(StringComparer.Ordinal));

    private void Take(HotlineChanges changes)
    {
        foreach (var change in changes.Legs)
        {
            if (change.Before is { } before) Assert.True(legs.Remove((before.Call, before.Queue, before.Ordinal), out var was) && was == before);
            if (change.After is { } after) legs.Add((after.Call, after.Queue, after.Ordinal), after);
        }

        foreach (var (before, after) in changes.Requests)
        {
            if (before is not null) Assert.True(requests.Remove((before.Id, before.Ordinal), out var was) && was == before);
            if (after is not null) requests.Add((after.Id, after.Ordinal), after);
        }

        foreach (var agent in changes.Agents) agents[agent.Code] = agent;
    }
}
