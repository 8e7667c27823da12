namespace CustomerService.Domain.Time.Clock;

/// <summary>A clock's whole time from receipt to now, without a gap: counted + uncounted = elapsed, exactly.</summary>
public sealed record ClockStrip(IReadOnlyList<ClockSegment> Segments)
{
    public TimeSpan Counted => Sum(segment => segment.IsCounted);

    public TimeSpan Uncounted => Sum(segment => !segment.IsCounted);

    public TimeSpan Paused => Sum(segment => segment.Reason == SegmentReason.Paused);

    public TimeSpan Elapsed => Segments.Count == 0 ? TimeSpan.Zero : Segments[^1].To - Segments[0].From;

    private TimeSpan Sum(Func<ClockSegment, bool> which) => new(Segments.Where(which).Sum(segment => segment.Length.Ticks));
}
