namespace CustomerService.Domain.Hotline.Live;

/// <summary>Five minutes of the day's chart, by the moment of arrival.</summary>
/// <param name="Start">The interval's beginning, UTC.</param>
/// <param name="AverageWaitSeconds">Of the answered; null when none.</param>
public sealed record DayPoint(DateTimeOffset Start, long Offered, long Answered, long Abandoned, long Left, double? AverageWaitSeconds)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(SlidingTallies.SlotSeconds);

    /// <summary>The first moment that no longer belongs to it.</summary>
    public DateTimeOffset End => Start + Length;
}
