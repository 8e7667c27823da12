using System.Diagnostics;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Benchmarks;

/// <summary>The fold and the live board in memory, on one core, without the journal.</summary>
internal static class FoldBenchmark
{
    /// <returns>Events a second.</returns>
    public static async Task<double> RunAsync(int calls)
    {
        await using var bench = await Workbench.CreateAsync();
        var events = Traffic.Calls(calls, Workbench.Queues, Traffic.Start, TimeSpan.FromHours(8), "fold").ToArray();
        Run(bench, events.AsSpan(0, events.Length / 10));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        Run(bench, events);
        var rate = events.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
        Report.Note($"fold: {rate:N0} events a second, {(GC.GetAllocatedBytesForCurrentThread() - before) / (double)events.Length:N0} bytes an event (the legs among them)");
        return rate;
    }

    private static void Run(Workbench bench, ReadOnlySpan<CallEvent> events)
    {
        var fold = new HotlineFold(NoHistory.Instance, capacity: 0);
        var board = new LiveBoard(new HotlineSettings(), Workbench.Zone, bench.Tree, Traffic.Start.AddHours(8));
        var changes = new HotlineChanges();
        var position = 0L;
        for (var from = 0; from < events.Length; from += 500)
        {
            changes.Clear();
            foreach (var e in events.Slice(from, Math.Min(500, events.Length - from))) fold.Apply(new JournaledEvent(++position, e), bench.Tree, changes);
            fold.Settle(changes);
            board.Apply(changes, position, Traffic.Start);
        }
    }
}
