namespace ApexCharts;

/// <summary>The library's buttons.</summary>
public sealed class Toolbar
{
    public bool Show { get; set; }
}
