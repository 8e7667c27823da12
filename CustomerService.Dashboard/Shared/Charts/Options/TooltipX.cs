namespace ApexCharts;

/// <summary>The heading of the tooltip.</summary>
public sealed class TooltipX
{
    /// <summary>For dates, for example <c>yyyy-MM-dd HH:mm</c>.</summary>
    public string? Format { get; set; }

    /// <summary>A name of <see cref="ChartFormat"/>.</summary>
    public string? Formatter { get; set; }
}
