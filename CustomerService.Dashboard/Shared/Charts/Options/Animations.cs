namespace ApexCharts;

/// <summary>Movement on change; off unless asked for.</summary>
public sealed class Animations
{
    public bool Enabled { get; set; }
}
