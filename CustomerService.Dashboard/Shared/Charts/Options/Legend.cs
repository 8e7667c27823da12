namespace ApexCharts;

/// <summary>Which colour is which series.</summary>
public sealed class Legend
{
    public bool? Show { get; set; }
    public LegendPosition? Position { get; set; }
}
