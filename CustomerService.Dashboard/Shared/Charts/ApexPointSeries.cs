using Microsoft.AspNetCore.Components;

namespace ApexCharts;

/// <summary>A series of a chart: what its points are and how they are drawn. Stands inside an <see cref="ApexChart{TItem}"/>.</summary>
public sealed class ApexPointSeries<TItem> : ComponentBase, IDisposable where TItem : class
{
    [CascadingParameter(Name = "Chart")]
    public ApexChart<TItem> Chart { get; set; } = default!;

    /// <summary>The words of the legend and of the table's column.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [Parameter]
    public IEnumerable<TItem>? Items { get; set; }

    /// <summary>
    /// Where a point stands: a text, a number, or a time. A <see cref="DateTimeOffset"/> is drawn by its own clock, so
    /// it is given in the organisation's zone.
    /// </summary>
    [Parameter]
    public Func<TItem, object> XValue { get; set; } = default!;

    /// <summary>The value of an item; null where nothing is known, which leaves a gap and is never drawn as 0.</summary>
    [Parameter]
    public Func<TItem, decimal?>? YValue { get; set; }

    /// <summary>The value of all items that share an x value, instead of <see cref="YValue"/>.</summary>
    [Parameter]
    public Func<IEnumerable<TItem>, decimal?>? YAggregate { get; set; }

    [Parameter]
    public Func<DataPoint<TItem>, object>? OrderBy { get; set; }

    [Parameter]
    public Func<DataPoint<TItem>, object>? OrderByDescending { get; set; }

    [Parameter]
    public SeriesType SeriesType { get; set; }

    /// <summary>A colour, best one of the page's own such as <c>var(--cs-good)</c>, which follows the theme.</summary>
    [Parameter]
    public string? Color { get; set; }

    [Parameter]
    public bool ShowDataLabels { get; set; }

    /// <summary>The points, in the order in which they are drawn.</summary>
    internal IReadOnlyList<DataPoint<TItem>> Points()
    {
        var items = Items ?? [];
        var points = YValue is { } value
            ? items.Select(item => new DataPoint<TItem>(XValue(item), value(item), [item]))
            : items.GroupBy(XValue).Select(group => new DataPoint<TItem>(group.Key, YAggregate?.Invoke(group), [.. group]));
        if (OrderBy is not null)
            points = points.OrderBy(OrderBy);
        else if (OrderByDescending is not null)
            points = points.OrderByDescending(OrderByDescending);
        return [.. points];
    }

    /// <summary>The points as they travel; items that keep their order and are never taken together need no more than that.</summary>
    internal IReadOnlyList<ChartPoint> Drawn() => YValue is { } value && OrderBy is null && OrderByDescending is null
        ? SharedPoints<TItem>.Of(Items ?? [], XValue, value)
        : [.. Points().Select(point => new ChartPoint(ChartPoint.Position(point.X), point.Y))];

    /// <inheritdoc />
    protected override void OnInitialized() => Chart.Add(this);

    /// <inheritdoc />
    public void Dispose() => Chart.Remove(this);
}
