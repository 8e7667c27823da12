using CustomerService.Domain.ControlCharts;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>The hour <c>[Start, End)</c> against what it usually is.</summary>
/// <param name="Offered">The calls offered in the hour.</param>
/// <param name="IsRunning">The hour is not over: what is shown is what has ended so far.</param>
public sealed record CourseHour(DateTimeOffset Start, DateTimeOffset End, long Offered, bool IsRunning, ControlPoint AnswerRate, ControlPoint Wait)
{
    public ControlPoint Of(ControlMeasure measure) => measure == ControlMeasure.Rate ? AnswerRate : Wait;

    public bool IsJudged => AnswerRate.Sigma is not null || Wait.Sigma is not null;

    public bool IsOdd => AnswerRate.IsOdd || Wait.IsOdd;
}
