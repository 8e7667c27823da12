using System.Text.Json.Serialization;

namespace ApexCharts;

/// <summary>What changed in one series: points leave at the head, some stay, the rest is new.</summary>
/// <param name="Series">The position of the series in the chart.</param>
/// <param name="Drop">How many points leave at the head.</param>
/// <param name="Keep">How many of the following stay as they are.</param>
/// <param name="Add">The points after those.</param>
internal sealed record ChartPatch(
    [property: JsonPropertyName("s")] int Series,
    [property: JsonPropertyName("d")] int Drop,
    [property: JsonPropertyName("k")] int Keep,
    [property: JsonPropertyName("a")] IReadOnlyList<ChartPoint> Add)
{
    /// <summary>
    /// The changes from what the browser has to what it should show, or null when more than points changed (a series
    /// came, went or was renamed). A live tick touches the tail only, and only the tail travels.
    /// </summary>
    public static IReadOnlyList<ChartPatch>? Between(IReadOnlyList<ChartSeries> shown, IReadOnlyList<ChartSeries> now)
    {
        if (shown.Count != now.Count || shown.Zip(now).Any(pair => !pair.First.LooksLike(pair.Second)))
            return null;
        var patches = new List<ChartPatch>();
        for (var series = 0; series < now.Count; series++)
        {
            if (Between(series, shown[series].Data, now[series].Data) is { } patch)
                patches.Add(patch);
        }
        return patches;
    }

    private static ChartPatch? Between(int series, IReadOnlyList<ChartPoint> shown, IReadOnlyList<ChartPoint> now)
    {
        if (ReferenceEquals(shown, now)) return null;

        // A window that slid begins at a point that was already there.
        var drop = now.Count == 0 ? shown.Count : 0;
        while (drop < shown.Count && !shown[drop].X.Equals(now[0].X))
            drop++;
        var keep = 0;
        while (drop + keep < shown.Count && keep < now.Count && shown[drop + keep] == now[keep])
            keep++;
        var unchanged = drop == 0 && keep == shown.Count && keep == now.Count;
        return unchanged ? null : new ChartPatch(series, drop, keep, [.. now.Skip(keep)]);
    }
}
