namespace ApexCharts;

/// <summary>The values of the tooltip.</summary>
public sealed class TooltipY
{
    /// <summary>A name of <see cref="ChartFormat"/>.</summary>
    public string? Formatter { get; set; }
}
