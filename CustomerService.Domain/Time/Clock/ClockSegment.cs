namespace CustomerService.Domain.Time.Clock;

/// <summary>A stretch <c>[From, To)</c> of a clock's time with one reason.</summary>
/// <param name="Name">The day's name on holidays and make-up workdays.</param>
/// <param name="Pause">The pause in force, also over time that would not have counted anyway.</param>
/// <param name="IsLate">Whether it lies after the deadline.</param>
public sealed record ClockSegment(
    DateTimeOffset From, DateTimeOffset To, bool IsCounted, SegmentReason Reason, string? Name = null, ClockEvent? Pause = null, bool IsLate = false)
{
    public TimeSpan Length => To - From;

    internal bool Continues(ClockSegment earlier) => earlier with { To = To } == this with { From = earlier.From };
}
