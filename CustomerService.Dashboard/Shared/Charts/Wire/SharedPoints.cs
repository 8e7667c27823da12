using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ApexCharts;

/// <summary>
/// Points of items that cannot change, worked out once for all pages that draw the same items by the same functions: pages that
/// watch one unit share their snapshot, so they share what is drawn of it. They are forgotten with the items.
/// </summary>
internal static class SharedPoints<TItem> where TItem : class
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<(Delegate X, Delegate Y), IReadOnlyList<ChartPoint>>> Known = [];

    /// <param name="items">Shared when they are an <see cref="ImmutableArray{T}"/>; others may differ the next time.</param>
    public static IReadOnlyList<ChartPoint> Of(IEnumerable<TItem> items, Func<TItem, object> x, Func<TItem, decimal?> y) =>
        items is ImmutableArray<TItem>
            ? Known.GetOrCreateValue(items).GetOrAdd((x, y), static (functions, items) => Points(items, (Func<TItem, object>)functions.X, (Func<TItem, decimal?>)functions.Y), items)
            : Points(items, x, y);

    private static IReadOnlyList<ChartPoint> Points(IEnumerable<TItem> items, Func<TItem, object> x, Func<TItem, decimal?> y) =>
        [.. items.Select(item => new ChartPoint(ChartPoint.Position(x(item)), y(item)))];
}
