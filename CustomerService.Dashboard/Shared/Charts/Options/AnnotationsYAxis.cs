namespace ApexCharts;

/// <summary>A threshold: a line at a value, or a band up to a second one.</summary>
public sealed class AnnotationsYAxis
{
    public object? Y { get; set; }
    public object? Y2 { get; set; }
    public string? BorderColor { get; set; }
    public string? FillColor { get; set; }
    public double? StrokeDashArray { get; set; }
    public double? YAxisIndex { get; set; }
    public Label? Label { get; set; }
}
