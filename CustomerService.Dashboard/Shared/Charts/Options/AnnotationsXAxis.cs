namespace ApexCharts;

/// <summary>A moment: a line at an x value.</summary>
public sealed class AnnotationsXAxis
{
    public object? X { get; set; }
    public string? BorderColor { get; set; }
    public string? FillColor { get; set; }
    public double? StrokeDashArray { get; set; }
    public Label? Label { get; set; }
}
