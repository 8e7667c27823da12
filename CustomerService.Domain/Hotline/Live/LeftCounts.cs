namespace CustomerService.Domain.Hotline.Live;

/// <summary>Visits that ended otherwise, by <see cref="LeftReason"/>.</summary>
public sealed record LeftCounts(long Timeout = 0, long Empty = 0, long Key = 0, long Withdrawn = 0, long Lost = 0)
{
    public static LeftCounts Of(CallTally tally) =>
        new(tally.LeftTimeout, tally.LeftEmpty, tally.LeftKey, tally.LeftWithdrawn, tally.LeftLost);
}
