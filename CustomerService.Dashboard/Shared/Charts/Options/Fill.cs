namespace ApexCharts;

/// <summary>How areas and bars are filled.</summary>
public sealed class Fill
{
    /// <summary>From 0 to 1.</summary>
    public double? Opacity { get; set; }

    /// <summary><c>solid</c> or <c>gradient</c>.</summary>
    public string? Type { get; set; }
}
