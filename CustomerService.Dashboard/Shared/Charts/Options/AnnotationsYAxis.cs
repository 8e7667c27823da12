namespace ApexCharts;

/// <summary>A threshold: a line at a value.</summary>
public sealed class AnnotationsYAxis
{
    public object? Y { get; set; }
    public string? BorderColor { get; set; }
    public string? FillColor { get; set; }
    public double? StrokeDashArray { get; set; }
    public Label? Label { get; set; }
}
