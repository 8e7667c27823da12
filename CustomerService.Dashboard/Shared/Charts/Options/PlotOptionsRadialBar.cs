namespace ApexCharts;

/// <summary>Radial gauges; values are shares from 0 to 1.</summary>
public sealed class PlotOptionsRadialBar
{
    /// <summary>In degrees.</summary>
    public double? StartAngle { get; set; }

    /// <summary>In degrees.</summary>
    public double? EndAngle { get; set; }
}
