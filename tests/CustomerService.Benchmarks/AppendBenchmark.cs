using System.Diagnostics;
using CustomerService.Domain.Hotline;

namespace CustomerService.Benchmarks;

/// <summary>The journal's own append, with legs and rollups, without HTTP: where the durable rate goes before parsing.</summary>
internal static class AppendBenchmark
{
    public static async Task RunAsync(int calls)
    {
        await using var bench = await Workbench.CreateAsync();
        var (journal, _) = await bench.OpenAsync(TimeProvider.System);
        var events = Traffic.Calls(calls, Workbench.Queues, Traffic.Start, TimeSpan.FromHours(8), "append").ToArray();
        await journal.AppendAsync(Traffic.Calls(calls / 5, Workbench.Queues, Traffic.Start, TimeSpan.FromHours(8), "warm-up").ToArray());
        var commits = 0;
        var writing = TimeSpan.Zero;
        journal.Committed += (_, elapsed) => (commits, writing) = (commits + 1, writing + elapsed);
        var batches = new Queue<CallEvent[]>(events.Chunk(100));
        var gate = new Lock();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                CallEvent[]? batch;
                lock (gate)
                {
                    if (!batches.TryDequeue(out batch)) return;
                }

                await journal.AppendAsync(batch);
            }
        })));
        var rate = events.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await journal.DisposeAsync();
        Report.Note($"the writer itself: {events.Length / writing.TotalSeconds:N0} events a second while it wrote");
        var commitSize = Math.Max(1, events.Length / commits);
        var bare = await BareInsert.RunAsync(await BareInsert.RowsOfAsync(bench), commitSize);
        Report.AtLeast($"Append with legs and rollups, commits of {commitSize}", rate, bare, "events/s, bare insert", 0.5);
        Report.AtLeast("Fold in memory", await FoldBenchmark.RunAsync(calls * 4), rate, "events/s, durable append", 5);
    }
}
