namespace ApexCharts;

/// <summary>The drawing as a whole.</summary>
public sealed class Chart
{
    public bool? Stacked { get; set; }
    public Sparkline? Sparkline { get; set; }
    public Toolbar? Toolbar { get; set; }
    public Animations? Animations { get; set; }
    public Zoom? Zoom { get; set; }

    /// <summary>Charts of one group share their crosshair.</summary>
    public string? Group { get; set; }
}
