namespace ApexCharts;

/// <summary>Bars.</summary>
public sealed class PlotOptionsBar
{
    public bool? Horizontal { get; set; }

    /// <summary>For example <c>70%</c> of the room of a category.</summary>
    public string? ColumnWidth { get; set; }
}
