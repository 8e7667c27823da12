namespace ApexCharts;

/// <summary>The words beside the axis.</summary>
public sealed class YAxisLabels
{
    public bool? Show { get; set; }

    /// <summary>A name of <see cref="ChartFormat"/>.</summary>
    public string? Formatter { get; set; }
}
