namespace ApexCharts;

/// <summary>Lines and outlines.</summary>
public sealed class Stroke
{
    public Curve? Curve { get; set; }

    /// <summary>In pixels, or a list of such, one a series.</summary>
    public object? Width { get; set; }

    /// <summary>Length of the dashes, 0 for a solid line; or a list of such, one a series.</summary>
    public object? DashArray { get; set; }
}
