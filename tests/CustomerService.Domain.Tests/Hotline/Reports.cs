using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Tests.Hotline;

/// <summary>What an exchange reports in these tests; seconds count from a quiet Monday morning in Guangzhou.</summary>
internal static class Reports
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static CallEvent Offered(string call, double at, string queue = "faults") => Event(CallEventType.Offered, call, at, queue);

    public static CallEvent Answered(string call, double at, string agent = "lin", string queue = "faults") =>
        Event(CallEventType.Answered, call, at, queue) with { Agent = agent };

    public static CallEvent Abandoned(string call, double at, string queue = "faults") => Event(CallEventType.Abandoned, call, at, queue);

    public static CallEvent Left(string call, double at, LeftReason reason, string queue = "faults") =>
        Event(CallEventType.Left, call, at, queue) with { Reason = reason };

    public static CallEvent Ended(string call, double at, string queue = "faults") => Event(CallEventType.Ended, call, at, queue) with { Agent = "lin" };

    public static CallEvent Restarted(double at) => Event(CallEventType.ExchangeStarted, "pbx", at, queue: null);

    public static CallEvent Accepted(string request, double at, double due, string unit = "GD") =>
        Event(CallEventType.RequestAccepted, request, at, queue: null) with { Unit = unit, Category = "consultation", ReplyDue = Morning.AddSeconds(due) };

    public static CallEvent Replied(string request, double at, string unit = "GD") =>
        Event(CallEventType.RequestReplied, request, at, queue: null) with { Unit = unit };

    public static CallEvent State(string agent, double at, AgentState state, params string[] queues) =>
        Event(CallEventType.AgentState, agent, at, queue: null) with { State = state, Queues = queues.Length == 0 ? null : queues };

    private static CallEvent Event(CallEventType type, string subject, double at, string? queue) => new()
    {
        Source = "pbx", Id = $"{type}/{subject}/{queue}/{at}", Type = type, Subject = subject, Queue = queue, Time = Morning.AddSeconds(at),
    };
}
