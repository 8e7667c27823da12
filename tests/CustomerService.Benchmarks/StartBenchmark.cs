using System.Diagnostics;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Benchmarks;

/// <summary>What must not depend on the length of the journal: the start of the board, and a year by month.</summary>
internal static class StartBenchmark
{
    private const int CallsToday = 20_000;

    /// <param name="small">Calls of the past in the small journal (about 2.8 events each).</param>
    /// <param name="large">Calls of the past in the large one.</param>
    public static async Task RunAsync(int small, int large)
    {
        var (smallStart, smallYear) = await MeasureAsync(small);
        var (largeStart, largeYear) = await MeasureAsync(large);
        Report.AtMost($"Start of the board, {large:N0} past calls against {small:N0}", largeStart, smallStart, "ms", 1.2);
        Report.AtMost($"A year by month for the whole tree, {large:N0} calls against {small:N0}", largeYear, smallYear, "ms", 1.2);
    }

    private static async Task<(double Start, double Year)> MeasureAsync(int pastCalls)
    {
        await using var bench = await Workbench.CreateAsync();
        var today = new DateTimeOffset(2026, 12, 30, 16, 0, 0, TimeSpan.Zero);
        var evening = new At(today.AddHours(10));
        var (journal, _) = await bench.OpenAsync(evening);
        foreach (var batch in Traffic.Calls(pastCalls, Workbench.Queues, new(2025, 12, 31, 16, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(360), "past").Chunk(4_000))
            await journal.AppendAsync(batch);
        foreach (var batch in Traffic.Calls(CallsToday, Workbench.Queues, today, TimeSpan.FromHours(10), "today").Chunk(4_000))
            await journal.AppendAsync(batch);
        await journal.DisposeAsync();
        return (await MedianAsync(9, () => StartAsync(bench, evening)), await MedianAsync(21, () => YearAsync(bench, evening)));
    }

    private static async Task StartAsync(Workbench bench, TimeProvider evening)
    {
        var (journal, board) = await bench.OpenAsync(evening);
        _ = board.Snapshot("CSG");
        await journal.DisposeAsync();
    }

    private static async Task YearAsync(Workbench bench, TimeProvider evening)
    {
        var rollups = new HotlineRollups(bench.Contexts, Workbench.Zone, evening);
        _ = await rollups.ReadAsync(bench.Tree.Unit("CSG")!, queue: null, new(2026, 1, 1), new(2027, 1, 1), RollupStep.Month);
    }

    private static async Task<double> MedianAsync(int times, Func<Task> measured)
    {
        await measured();
        var all = new List<double>();
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await measured();
            all.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return all.Order().ElementAt(times / 2);
    }

    private sealed class At(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
