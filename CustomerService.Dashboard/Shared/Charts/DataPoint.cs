namespace ApexCharts;

/// <summary>One point of a series and the items behind it.</summary>
public sealed record DataPoint<TItem>(object X, decimal? Y, IReadOnlyList<TItem> Items) where TItem : class;
