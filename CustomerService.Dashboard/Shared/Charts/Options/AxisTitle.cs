namespace ApexCharts;

/// <summary>The name of an axis.</summary>
public sealed class AxisTitle
{
    public string? Text { get; set; }
}
