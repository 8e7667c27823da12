namespace ApexCharts;

/// <summary>The words of a mark.</summary>
public sealed class Label
{
    public string? Text { get; set; }
    public string? BorderColor { get; set; }
}
