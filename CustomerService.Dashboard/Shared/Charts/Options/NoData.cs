namespace ApexCharts;

/// <summary>What stands where there are no points.</summary>
public sealed class NoData
{
    public string? Text { get; set; }
}
