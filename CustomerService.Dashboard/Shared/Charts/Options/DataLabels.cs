namespace ApexCharts;

/// <summary>Values written at the points.</summary>
public sealed class DataLabels
{
    public bool Enabled { get; set; }

    /// <summary>A name of <see cref="ChartFormat"/>.</summary>
    public string? Formatter { get; set; }
}
