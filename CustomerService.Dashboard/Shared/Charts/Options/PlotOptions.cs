namespace ApexCharts;

/// <summary>What is particular to a kind of chart.</summary>
public sealed class PlotOptions
{
    public PlotOptionsBar? Bar { get; set; }
}
