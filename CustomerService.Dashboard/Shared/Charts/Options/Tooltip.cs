namespace ApexCharts;

/// <summary>What appears at the pointer.</summary>
public sealed class Tooltip
{
    public bool? Enabled { get; set; }

    /// <summary>One box for all series at a point.</summary>
    public bool? Shared { get; set; }
    public TooltipX? X { get; set; }
    public TooltipY? Y { get; set; }
}
