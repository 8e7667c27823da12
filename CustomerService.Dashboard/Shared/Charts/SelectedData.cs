namespace ApexCharts;

/// <summary>The point that the user chose.</summary>
public sealed record SelectedData<TItem>(ApexPointSeries<TItem> Series, DataPoint<TItem> DataPoint) where TItem : class;
