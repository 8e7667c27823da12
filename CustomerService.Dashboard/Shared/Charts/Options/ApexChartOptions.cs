namespace ApexCharts;

/// <summary>
/// The options of one chart, by the names of the chart library. Only what the product uses is here; what is left null
/// is the library's or our own default (<c>js/charts.js</c>). Each chart needs an object of its own.
/// </summary>
public sealed class ApexChartOptions<TItem> where TItem : class
{
    public Chart? Chart { get; set; }
    public DataLabels? DataLabels { get; set; }
    public Fill? Fill { get; set; }
    public Grid? Grid { get; set; }
    public Legend? Legend { get; set; }
    public Markers? Markers { get; set; }
    public NoData? NoData { get; set; }
    public PlotOptions? PlotOptions { get; set; }
    public Stroke? Stroke { get; set; }
    public Tooltip? Tooltip { get; set; }
    public XAxis? Xaxis { get; set; }
    public List<YAxis>? Yaxis { get; set; }
    public Annotations? Annotations { get; set; }
}
