namespace CustomerService.Domain.Time.Clock;

/// <summary>What a clock shows at a moment.</summary>
/// <param name="Rule">The rule in force.</param>
/// <param name="Begins">When the limit began to count; after a reopening anew, when that did.</param>
/// <param name="Due">
/// The last moment in time. Of a paused clock, if it went on now: it moves while the pause
/// lasts. Null without a limit.
/// </param>
/// <param name="IsProvisional">Whether the deadline rests on days that no notice has settled.</param>
/// <param name="Budget">The limit as countable time; of a limit in days that of its days.</param>
/// <param name="Used">What was counted since <paramref name="Begins"/>, time after the deadline included.</param>
/// <param name="Stops">Every stop, the first one first.</param>
public sealed record ClockReading(
    DateTimeOffset Now, ClockState State, ClockRule Rule, DateTimeOffset Begins, DateTimeOffset? Due, bool IsProvisional,
    TimeSpan? Budget, TimeSpan Used, ClockStrip Strip, IReadOnlyList<ClockStop> Stops)
{
    /// <summary>Countable time left; negative when late; null without a limit.</summary>
    public TimeSpan? Remaining => Budget - Used;

    /// <summary>The pause in force.</summary>
    public ClockEvent? Pause { get; init; }

    /// <summary>Whether it is, or was when it stopped, past its deadline.</summary>
    public bool IsLate => Due is { } due && (State == ClockState.Stopped ? Stops[^1].At > due : Now > due);
}
