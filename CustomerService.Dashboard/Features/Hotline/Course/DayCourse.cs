namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>A day, hour by hour, against the days before that are like it.</summary>
/// <param name="Day">In the organisation's zone.</param>
/// <param name="Usual">The days compared with, oldest first.</param>
/// <param name="Hours">The day's hours in order, those to come included.</param>
/// <param name="At">When it was read.</param>
public sealed record DayCourse(DateOnly Day, IReadOnlyList<DateOnly> Usual, IReadOnlyList<CourseHour> Hours, DateTimeOffset At)
{
    public int Judged => Hours.Count(hour => hour.IsJudged);

    public IEnumerable<CourseHour> Odd => Hours.Where(hour => hour.IsOdd);
}
