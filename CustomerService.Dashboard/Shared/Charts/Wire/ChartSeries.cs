namespace ApexCharts;

/// <summary>A series as it travels.</summary>
internal sealed record ChartSeries(string Name, SeriesType Type, string? Color, bool DataLabels, IReadOnlyList<ChartPoint> Data)
{
    /// <summary>Whether the two differ in their points at most.</summary>
    public bool LooksLike(ChartSeries other) =>
        (Name, Type, Color, DataLabels) == (other.Name, other.Type, other.Color, other.DataLabels);
}
