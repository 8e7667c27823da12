namespace ApexCharts;

/// <summary>A drawing without axes, for a tile.</summary>
public sealed class Sparkline
{
    public bool Enabled { get; set; }
}
