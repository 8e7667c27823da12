namespace ApexCharts;

/// <summary>The horizontal axis.</summary>
public sealed class XAxis
{
    public XAxisType? Type { get; set; }
    public XAxisLabels? Labels { get; set; }
    public AxisTitle? Title { get; set; }
    public double? TickAmount { get; set; }
    public object? Min { get; set; }
    public object? Max { get; set; }
}
