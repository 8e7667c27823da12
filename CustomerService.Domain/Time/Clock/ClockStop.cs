namespace CustomerService.Domain.Time.Clock;

/// <summary>A stop and what it was worth then; a later reopening does not erase it.</summary>
/// <param name="Due">The deadline at that moment.</param>
public sealed record ClockStop(DateTimeOffset At, DateTimeOffset? Due)
{
    /// <summary>Null when nothing was due.</summary>
    public bool? IsInTime => Due is { } due ? At <= due : null;
}
