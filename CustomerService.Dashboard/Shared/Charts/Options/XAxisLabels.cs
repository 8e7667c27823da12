namespace ApexCharts;

/// <summary>The words under the axis.</summary>
public sealed class XAxisLabels
{
    public bool? Show { get; set; }

    /// <summary>For dates, for example <c>HH:mm</c>.</summary>
    public string? Format { get; set; }

    /// <summary>A name of <see cref="ChartFormat"/>.</summary>
    public string? Formatter { get; set; }
    public double? Rotate { get; set; }
    public bool? HideOverlappingLabels { get; set; }
}
