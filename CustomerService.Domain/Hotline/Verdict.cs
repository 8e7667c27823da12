namespace CustomerService.Domain.Hotline;

/// <summary>What <see cref="EventRules"/> say of one event: the event to journal, or one sentence naming the field that forbids it.</summary>
public readonly record struct Verdict
{
    public CallEvent? Accepted { get; private init; }

    public string? Problem { get; private init; }

    /// <summary>The event is good, but lies outside the unit its sender may speak for.</summary>
    public bool IsOutsideUnit { get; private init; }

    /// <summary>The event names a queue or a unit that the organisation, as it was known, does not have.</summary>
    public bool NamesUnknown { get; private init; }

    public static Verdict Accept(CallEvent callEvent) => new() { Accepted = callEvent };

    public static Verdict Refuse(string problem) => new() { Problem = problem };

    public static Verdict Unknown(string problem) => new() { Problem = problem, NamesUnknown = true };

    public static Verdict Outside(string problem) => new() { Problem = problem, IsOutsideUnit = true };
}
