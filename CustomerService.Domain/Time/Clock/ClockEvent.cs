namespace CustomerService.Domain.Time.Clock;

/// <summary>Something that happened to a clock. Events of one moment count in the order in which they are given.</summary>
/// <param name="By">Who did it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Under">Of a pause the rule that allows it, by its words or its clause.</param>
/// <param name="Rule">Of a change of rule the new one.</param>
public sealed record ClockEvent(
    DateTimeOffset At, ClockEventKind Kind, string? By = null, string? Reason = null, string? Under = null, ClockRule? Rule = null)
{
    public static ClockEvent Pause(DateTimeOffset at, string by, string reason, string? under = null) => new(at, ClockEventKind.Paused, by, reason, under);

    public static ClockEvent Resume(DateTimeOffset at, string? by = null) => new(at, ClockEventKind.Resumed, by);

    public static ClockEvent Change(DateTimeOffset at, ClockRule rule, string? by = null, string? reason = null) =>
        new(at, ClockEventKind.RuleChanged, by, reason, Rule: rule);

    public static ClockEvent Stop(DateTimeOffset at, string? by = null, string? reason = null) => new(at, ClockEventKind.Stopped, by, reason);

    public static ClockEvent Reopen(DateTimeOffset at, string? by = null, string? reason = null) => new(at, ClockEventKind.Reopened, by, reason);
}
