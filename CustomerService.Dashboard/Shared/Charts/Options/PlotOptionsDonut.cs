namespace ApexCharts;

/// <summary>The ring.</summary>
public sealed class PlotOptionsDonut
{
    /// <summary>Of the hole, for example <c>65%</c>.</summary>
    public string? Size { get; set; }
}
