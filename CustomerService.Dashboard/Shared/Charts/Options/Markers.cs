namespace ApexCharts;

/// <summary>The dots of a line.</summary>
public sealed class Markers
{
    /// <summary>In pixels.</summary>
    public double? Size { get; set; }
}
