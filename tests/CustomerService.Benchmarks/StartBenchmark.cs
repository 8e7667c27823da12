using System.Diagnostics;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Benchmarks;

/// <summary>What must not depend on the length of the journal: the start of the board, and a year by month.</summary>
/// <remarks>Both journals are filled first, outside what is measured; then both are measured in turns, after a warm-up of each.</remarks>
internal static class StartBenchmark
{
    private const int CallsToday = 20_000;
    private const int Rounds = 15;

    private static readonly DateTimeOffset Year = new(2025, 12, 31, 16, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Today = new(2026, 12, 30, 16, 0, 0, TimeSpan.Zero);
    private static readonly At Evening = new(Today.AddHours(10));

    /// <param name="small">Calls of the past in the small journal (about 2.8 events each).</param>
    /// <param name="large">Calls of the past in the large one.</param>
    public static async Task RunAsync(int small, int large)
    {
        await using var smallBench = await Workbench.CreateAsync();
        await using var largeBench = await Workbench.CreateAsync();
        await FillAsync(smallBench, small);
        await FillAsync(largeBench, large);
        await CompareAsync(smallBench, largeBench);
    }

    /// <summary>Fills a directory through the journal's own write path, so that large journals can be made before the hour of measuring.</summary>
    public static async Task FillAsync(string directory, int calls) => await FillAsync(await Workbench.CreateAsync(directory), calls);

    public static async Task RunAsync(string small, string large) =>
        await CompareAsync(await Workbench.CreateAsync(small), await Workbench.CreateAsync(large));

    private static async Task CompareAsync(Workbench small, Workbench large)
    {
        var (smallEvents, smallStart) = (0L, new List<double>());
        var (largeEvents, largeStart) = (0L, new List<double>());
        var (smallYear, largeYear) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            await MeasureAsync(smallStart, async () => smallEvents = await StartAsync(small));
            await MeasureAsync(largeStart, async () => largeEvents = await StartAsync(large));
            await MeasureAsync(smallYear, () => YearAsync(small));
            await MeasureAsync(largeYear, () => YearAsync(large));
            if (round >= 0) continue;
            foreach (var warmUp in (List<double>[])[smallStart, largeStart, smallYear, largeYear]) warmUp.Clear();
        }

        Report.AtMost($"Start of the board, {largeEvents:N0} events in the journal against {smallEvents:N0}", Report.Median(largeStart), Report.Median(smallStart), "ms", 1.2);
        Report.AtMost($"A year by month for the whole tree, {largeEvents:N0} events against {smallEvents:N0}", Report.Median(largeYear), Report.Median(smallYear), "ms", 1.2);
    }

    private static async Task FillAsync(Workbench bench, int pastCalls)
    {
        var (journal, _) = await bench.OpenAsync(Evening);
        foreach (var batch in Traffic.Calls(pastCalls, Workbench.Queues, Year, TimeSpan.FromDays(360), "past").Chunk(4_000)) await journal.AppendAsync(batch);
        foreach (var batch in Traffic.Calls(CallsToday, Workbench.Queues, Today, TimeSpan.FromHours(10), "today").Chunk(4_000)) await journal.AppendAsync(batch);
        await journal.DisposeAsync();
    }

    private static async Task<long> StartAsync(Workbench bench)
    {
        var (journal, board) = await bench.OpenAsync(Evening);
        _ = board.Snapshot("CSG");
        var position = journal.Position;
        await journal.DisposeAsync();
        return position;
    }

    private static async Task YearAsync(Workbench bench)
    {
        var rollups = new HotlineRollups(bench.Contexts, Workbench.Zone, Evening);
        _ = await rollups.ReadAsync(bench.Tree.Unit("CSG")!, queue: null, new(2026, 1, 1), new(2027, 1, 1), RollupStep.Month);
    }

    private static async Task MeasureAsync(List<double> into, Func<Task> measured)
    {
        var started = Stopwatch.GetTimestamp();
        await measured();
        into.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private sealed class At(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
