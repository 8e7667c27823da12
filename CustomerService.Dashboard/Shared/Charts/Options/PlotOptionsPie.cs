namespace ApexCharts;

/// <summary>Donuts.</summary>
public sealed class PlotOptionsPie
{
    public PlotOptionsDonut? Donut { get; set; }
}
