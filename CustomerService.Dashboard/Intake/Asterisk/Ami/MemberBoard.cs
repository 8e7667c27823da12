using System.Globalization;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>
/// Follows the queues' members and says what state each agent is in, once per change. An agent serves several queues:
/// paused means paused in all of them, logged out means a member of none, or with no reachable telephone.
/// </summary>
/// <param name="source">The live source of the events.</param>
internal sealed class MemberBoard(string source)
{
    /// <summary>More agents has no exchange; nonsense must not fill the memory.</summary>
    private const int MostAgents = 20_000;

    private readonly Dictionary<string, TrackedAgent> agents = new(StringComparer.Ordinal);
    private readonly List<CallEvent> events = [];

    /// <returns>The states that became different; valid until the next call.</returns>
    public IReadOnlyList<CallEvent> Take(in AmiMessage message, DateTimeOffset arrival)
    {
        events.Clear();
        var name = message.Event;
        if (!name.StartsWith("QueueMember"u8) && !name.StartsWith("Agent"u8)) return events;
        if ((message.Text("MemberName"u8) ?? message.Text("Name"u8)) is not { } code || message.Text("Queue"u8) is not { } queue) return events;
        if (Agent(code) is not { } agent) return events;
        var time = message.Timestamp ?? arrival;
        if (name.SequenceEqual("AgentCalled"u8)) agent.Call();
        else if (name.SequenceEqual("AgentConnect"u8)) agent.Connect();
        else if (name.SequenceEqual("AgentComplete"u8)) agent.Complete(time);
        else if (name.SequenceEqual("AgentRingNoAnswer"u8)) agent.LetRing();
        else if (name.SequenceEqual("QueueMemberRemoved"u8)) agent.Leave(queue);
        else if (name.StartsWith("QueueMember"u8)) agent.Hear(queue, message);
        else return events;
        Say(code, agent, time);
        return events;
    }

    /// <summary>Ends what ends by itself: wrap-up.</summary>
    public IReadOnlyList<CallEvent> Tick(DateTimeOffset now)
    {
        events.Clear();
        foreach (var (code, agent) in agents)
        {
            if (agent.WrapUpUntil <= now) Say(code, agent, now);
        }

        return events;
    }

    /// <summary>The exchange is asked for all its members.</summary>
    public void Doubt()
    {
        foreach (var agent in agents.Values) agent.Doubt();
    }

    /// <summary>The exchange has told all its members; a membership it did not name is over.</summary>
    public IReadOnlyList<CallEvent> LeaveDoubted(DateTimeOffset now)
    {
        events.Clear();
        foreach (var (code, agent) in agents)
        {
            agent.LeaveDoubted();
            Say(code, agent, now);
        }

        return events;
    }

    private TrackedAgent? Agent(string code)
    {
        if (agents.TryGetValue(code, out var known)) return known;
        return agents.Count < MostAgents ? agents[code] = new TrackedAgent() : null;
    }

    private void Say(string code, TrackedAgent agent, DateTimeOffset time)
    {
        if (!agent.Changes(time, out var state, out var reason, out var queues)) return;
        events.Add(new CallEvent
        {
            Source = source, Id = string.Create(CultureInfo.InvariantCulture, $"{code}|{state.Word()}|{time.UtcTicks / 10}"),
            Type = CallEventType.AgentState, Subject = code, Time = time, State = state, StateReason = reason, Queues = queues,
        });
    }
}
