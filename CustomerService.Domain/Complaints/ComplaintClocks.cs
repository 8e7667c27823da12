namespace CustomerService.Domain.Complaints;

/// <summary>Which of a case's promises are still to be kept.</summary>
public sealed partial class Complaint
{
    /// <summary>Whether what the clock waits for has not happened yet, and still can.</summary>
    public bool IsRunning(ClockKind clock) => clock switch
    {
        ClockKind.Acknowledge => State.IsOpen() && AcknowledgedAt is null && RepliedAt is null,
        ClockKind.Contact => State.IsOpen() && ContactedAt is null,
        ClockKind.Reply => State.IsOpen() && RepliedAt is null,
        ClockKind.Close => State.IsOpen(),
        ClockKind.CallBack => RepliedAt is not null && CalledBackAt is null && !Complainant.IsAnonymous && State != ComplaintState.Withdrawn,
        _ => false,
    };

    /// <summary>Whether the clock stands still; a pause holds for the clocks its rule names only.</summary>
    public bool IsStandingStill(ClockKind clock) => IsPaused && (PausedClocks.Count == 0 || PausedClocks.Contains(clock));

    /// <summary>The promise that has to be kept next, of those whose clocks do not stand still; null when none is left, or when another case answers for it.</summary>
    public Promise? Next => Lead is not null ? null : promises.Values.Where(promise => IsRunning(promise.Clock) && !IsStandingStill(promise.Clock)).MinBy(promise => (promise.Due, promise.Clock));
}
