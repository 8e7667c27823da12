namespace ApexCharts;

/// <summary>Zooming by dragging; off unless asked for.</summary>
public sealed class Zoom
{
    public bool Enabled { get; set; }
}
