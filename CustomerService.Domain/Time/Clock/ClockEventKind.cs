namespace CustomerService.Domain.Time.Clock;

public enum ClockEventKind
{
    Paused,
    Resumed,

    /// <summary>Another limit, unit, calendar or none at all: another priority, another unit.</summary>
    RuleChanged,

    /// <summary>Done: what the clock waited for has happened, or it no longer matters (withdrawn, merged).</summary>
    Stopped,
    Reopened,
}
