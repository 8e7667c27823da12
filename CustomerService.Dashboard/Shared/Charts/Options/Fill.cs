namespace ApexCharts;

/// <summary>How areas and bars are filled.</summary>
public sealed class Fill
{
    /// <summary>From 0 to 1, or a list of such, one a series.</summary>
    public object? Opacity { get; set; }

    /// <summary><c>solid</c> or <c>gradient</c>.</summary>
    public string? Type { get; set; }
}
