using ApexCharts;
using CustomerService.Domain.ControlCharts;

namespace CustomerService.Dashboard.Features.Hotline.Course;

/// <summary>How a control chart is drawn: the limits dashed, the centre thin, the day's own line with a dot an hour, odd hours as larger dots.</summary>
internal static class CourseChartOptions
{
    public static ApexChartOptions<CourseHour> For(ControlMeasure measure, double least) => new()
    {
        Stroke = new Stroke { Curve = Curve.Straight, Width = new[] { 1.4, 1.4, 1.4, 2.2, 0 }, DashArray = new[] { 4, 4, 0, 0, 0 } },
        Markers = new Markers { Size = new[] { 0, 0, 0, 3.5, 7 } },
        Fill = new Fill { Opacity = 1, Type = "solid" },
        DataLabels = new DataLabels { Enabled = false },
        Legend = new Legend { Show = false },
        Xaxis = new XAxis { Labels = new XAxisLabels { Rotate = 0, HideOverlappingLabels = true } },
        Tooltip = new Tooltip { Shared = true },
        Yaxis =
        [
            measure == ControlMeasure.Rate
                ? new YAxis { Min = least, Max = 1, TickAmount = Ticks(least), Labels = new YAxisLabels { Formatter = ChartFormat.Percent } }
                : new YAxis { Min = 0, ForceNiceScale = true, Labels = new YAxisLabels { Formatter = ChartFormat.Duration } },
        ],
    };

    /// <summary>The tenth at or below all that is drawn of a rate, so that the scale is as wide as the day needs and stays put.</summary>
    public static double Least(IEnumerable<CourseHour> hours)
    {
        var least = hours.SelectMany(hour => new[] { hour.AnswerRate.Value, hour.AnswerRate.Lower, hour.AnswerRate.Centre }).Min() ?? 0;
        return Math.Min(0.9, Math.Floor(least * 10) / 10);
    }

    // Whole tenths, or fifths where there are many.
    private static double Ticks(double least)
    {
        var tenths = Math.Round((1 - least) * 10);
        return tenths <= 5 ? tenths : Math.Ceiling(tenths / 2);
    }
}
