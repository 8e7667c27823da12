namespace ApexCharts;

/// <summary>A vertical axis.</summary>
public sealed class YAxis
{
    public bool? Show { get; set; }

    /// <summary>The series that this axis measures, when there are several axes.</summary>
    public string? SeriesName { get; set; }
    public bool? Opposite { get; set; }
    public object? Min { get; set; }
    public object? Max { get; set; }
    public double? TickAmount { get; set; }
    public bool? ForceNiceScale { get; set; }
    public YAxisLabels? Labels { get; set; }
    public AxisTitle? Title { get; set; }
}
