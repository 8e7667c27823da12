using System.Globalization;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>Words what happens at the exchange as the events that an exchange reports.</summary>
internal sealed class ExchangeReport(Agenda agenda, DateTimeOffset start)
{
    private readonly string run = start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    private List<CallEvent> events = [];
    private long last;

    public string NextCallId(int number) => string.Create(CultureInfo.InvariantCulture, $"L{run}-{number:000000}");

    /// <summary>What was reported since the last time, in order of time.</summary>
    public IReadOnlyList<CallEvent> Take()
    {
        var taken = events;
        events = [];
        return taken;
    }

    public void Started() => Add(CallEventType.ExchangeStarted, "demo-exchange");

    public void Offered(SimulatedCall call, int position) =>
        events.Add(Event(CallEventType.Offered, call.Id) with { Queue = call.Queue.Code, Category = call.Category, Caller = call.Caller, Position = position });

    public void Answered(SimulatedCall call, SimulatedAgent agent) =>
        events.Add(Event(CallEventType.Answered, call.Id) with { Queue = call.Queue.Code, Agent = agent.Code });

    public void Abandoned(SimulatedCall call) => events.Add(Event(CallEventType.Abandoned, call.Id) with { Queue = call.Queue.Code });

    public void Left(SimulatedCall call, LeftReason reason) => events.Add(Event(CallEventType.Left, call.Id) with { Queue = call.Queue.Code, Reason = reason });

    public void Ended(SimulatedCall call, SimulatedAgent agent) =>
        events.Add(Event(CallEventType.Ended, call.Id) with { Queue = call.Queue.Code, Agent = agent.Code, Category = call.Category });

    public void NoAnswer(SimulatedCall call, SimulatedAgent agent) => events.Add(Event(CallEventType.AgentNoAnswer, agent.Code) with { Queue = call.Queue.Code });

    public void State(SimulatedAgent agent, string? reason, IReadOnlyList<string>? queues) =>
        events.Add(Event(CallEventType.AgentState, agent.Code) with { State = agent.State, StateReason = reason, Queues = queues });

    public void Accepted(CallEvent accepted) => events.Add(accepted);

    private void Add(CallEventType type, string subject) => events.Add(Event(type, subject));

    private CallEvent Event(CallEventType type, string subject) => new()
    {
        Source = DemoSources.Exchange, Id = string.Create(CultureInfo.InvariantCulture, $"{run}-{++last:00000000}"), Type = type, Subject = subject, Time = agenda.Now,
    };
}
