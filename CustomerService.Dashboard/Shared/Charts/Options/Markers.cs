namespace ApexCharts;

/// <summary>The dots of a line.</summary>
public sealed class Markers
{
    /// <summary>In pixels, or a list of such, one a series.</summary>
    public object? Size { get; set; }
}
