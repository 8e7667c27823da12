using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Domain.Alerts;

/// <summary>What kind of figure each <see cref="AlertMeasure"/> is, and how it is read from a board.</summary>
public static class AlertMeasures
{
    public static bool IsRate(this AlertMeasure measure) => measure <= AlertMeasure.ResponseRate;

    public static bool IsDuration(this AlertMeasure measure) =>
        measure is AlertMeasure.AverageWait or AlertMeasure.LongestWait or AlertMeasure.Silence;

    /// <summary>Whether it is measured over a window; the others are what is true now.</summary>
    public static bool HasWindow(this AlertMeasure measure) => measure <= AlertMeasure.AverageWait;

    /// <summary>Reads the figure of a unit or queue; silence is not on a board.</summary>
    public static AlertReading Read(this AlertMeasure measure, WindowFigures window, NowFigures now) => measure switch
    {
        AlertMeasure.AnswerRate => AlertReading.Of(window.AnswerRate),
        AlertMeasure.ServiceLevel => AlertReading.Of(window.ServiceLevel),
        AlertMeasure.AbandonRate => AlertReading.Of(window.AbandonRate),
        AlertMeasure.ResponseRate => AlertReading.Of(window.ResponseRate),
        AlertMeasure.AverageWait => new(window.AverageWaitSeconds, Denominator: window.Answered),
        AlertMeasure.LongestWait => new(now.LongestWaitSeconds ?? 0),
        AlertMeasure.Waiting => new(now.Waiting),
        AlertMeasure.AgentsAvailable => new(now.Agents.Available),
        AlertMeasure.AgentsStaffed => new(now.Agents.Staffed),
        _ => AlertReading.Unknown,
    };
}
