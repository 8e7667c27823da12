using ApexCharts;
using CustomerService.Domain.Figures;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>How the course is drawn: the limits dashed, the centre thin, the measure's own line with a dot a step, odd ones as larger dots, the target across.</summary>
internal static class CourseOptions
{
    public static ApexChartOptions<CoursePoint> For(Headline headline, IReadOnlyList<CoursePoint> points, string targetName, string seamName)
    {
        var isShare = headline.Measure.Kind == MeasureKind.Share;
        var least = isShare ? Least(points, headline.Target.Value) : 0;
        return new()
        {
            Stroke = new Stroke { Curve = Curve.Straight, Width = new[] { 1.4, 1.4, 1.4, 2.2, 0 }, DashArray = new[] { 4, 4, 0, 0, 0 } },
            Markers = new Markers { Size = new[] { 0, 0, 0, 3.5, 7 } },
            Fill = new Fill { Opacity = 1, Type = "solid" },
            DataLabels = new DataLabels { Enabled = false },
            Legend = new Legend { Show = false },
            Tooltip = new Tooltip { Shared = true },
            Annotations = new Annotations
            {
                Yaxis = headline.Target.Value is { } target ? [new AnnotationsYAxis { Y = target, BorderColor = "var(--cs-accent)", Label = new Label { Text = targetName, BorderColor = "var(--cs-accent)" } }] : null,
                Xaxis = Course.Seam(points) is { } seam ? [new AnnotationsXAxis { X = seam.Label, StrokeDashArray = 2, BorderColor = "var(--cs-line-strong)", Label = new Label { Text = seamName, BorderColor = "var(--cs-line-strong)" } }] : null,
            },
            Yaxis =
            [
                isShare
                    ? new YAxis { Min = least, Max = 1, TickAmount = Ticks(least), Labels = new YAxisLabels { Formatter = ChartFormat.Percent } }
                    : new YAxis { Min = 0, ForceNiceScale = true, Labels = new YAxisLabels { Formatter = ChartFormat.Duration } },
            ],
        };
    }

    /// <summary>The twentieth at or below all that is drawn of a share, so that the scale is as wide as needed and stays put.</summary>
    internal static double Least(IEnumerable<CoursePoint> points, double? target)
    {
        var least = points.SelectMany(point => new[] { point.Value.Value, point.Control.Lower, point.Control.Centre }).Append(target).Min() ?? 0;
        return Math.Min(.95, Math.Floor((least + 1e-9) * 20) / 20);
    }

    // Whole twentieths where there are few, else tenths or fifths.
    private static double Ticks(double least)
    {
        var twentieths = Math.Round((1 - least) * 20);
        return twentieths <= 5 ? twentieths : twentieths % 2 == 0 && twentieths <= 12 ? twentieths / 2 : Math.Ceiling(twentieths / 4);
    }
}
