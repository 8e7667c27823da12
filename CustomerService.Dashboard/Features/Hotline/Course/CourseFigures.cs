using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.ControlCharts;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>How a charted figure is written, and which side of usual is the worse one.</summary>
internal static class CourseFigures
{
    public static readonly ControlMeasure[] All = [ControlMeasure.Rate, ControlMeasure.Wait];

    public static string Write(this ControlMeasure measure, double? value) => measure == ControlMeasure.Rate
        ? FigureFormat.Percent(value)
        : FigureFormat.Duration(value is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

    /// <summary>Odd for the worse is bad beyond the limits and near it as a mere run; odd for the better is good, and worth knowing too.</summary>
    public static FigureStatus Status(this ControlMeasure measure, ControlPoint point) => point switch
    {
        { IsOdd: false } => FigureStatus.Unknown,
        _ when point.Side == (measure == ControlMeasure.Rate ? 1 : -1) => FigureStatus.Good,
        _ => point.Rules.Contains(RunRule.BeyondLimits) ? FigureStatus.Bad : FigureStatus.Warn,
    };
}
