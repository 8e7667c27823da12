using ApexCharts;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>How the day is drawn: the whole day from midnight to midnight, so that nothing moves sideways; calls on the left, seconds on the right.</summary>
internal static class DayChartOptions
{
    /// <summary>Where a point stands: on the organisation's own clock. The same function for every page, so that pages share their points.</summary>
    public static object Place(this OrganizationZone zone, DayPoint point) => zone.Local(point.Start);

    public static ApexChartOptions<DayPoint> For(IStringLocalizer<HotlineText> text, DateOnly day)
    {
        // The axis stands on the organisation's own clock, as the points do.
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var xaxis = new XAxis
        {
            Title = null, Labels = new XAxisLabels { Format = "HH:mm" }, Min = midnight.ToUnixTimeMilliseconds(), Max = midnight.AddDays(1).ToUnixTimeMilliseconds(),
        };

        YAxis Calls(string series, bool show) => new()
        {
            SeriesName = series, Show = show, Min = 0, ForceNiceScale = true, Labels = new YAxisLabels { Formatter = ChartFormat.WholeNumber },
        };
        string offered = text["Offered"];
        return new ApexChartOptions<DayPoint>
        {
            Chart = new Chart { Stacked = false },
            Stroke = new Stroke { Curve = Curve.Straight, Width = new[] { 1.6, 1.6, 0, 1.6 } },
            Fill = new Fill { Opacity = new[] { 0.14, 0.26, 0.9, 1 }, Type = "solid" },
            PlotOptions = new PlotOptions { Bar = new PlotOptionsBar { ColumnWidth = "90%" } },
            DataLabels = new DataLabels { Enabled = false },
            Markers = new Markers { Size = 0 },
            Legend = new Legend { Show = false },
            Tooltip = new Tooltip { Shared = true, X = new TooltipX { Format = "HH:mm" } },
            Xaxis = xaxis,
            Yaxis =
            [
                Calls(offered, show: true), Calls(offered, show: false), Calls(offered, show: false),
                new YAxis
                {
                    SeriesName = text["AverageWait.Name"], Opposite = true, Min = 0, ForceNiceScale = true,
                    Labels = new YAxisLabels { Formatter = ChartFormat.Duration },
                },
            ],
        };
    }
}
