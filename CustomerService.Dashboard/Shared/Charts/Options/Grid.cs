namespace ApexCharts;

/// <summary>The lines behind the values.</summary>
public sealed class Grid
{
    public bool? Show { get; set; }
}
