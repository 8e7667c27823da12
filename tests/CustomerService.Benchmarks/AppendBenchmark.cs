using System.Diagnostics;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;

namespace CustomerService.Benchmarks;

/// <summary>
/// The journal's own append, with legs and rollups, without HTTP: where the durable rate goes before parsing. The bare insert of
/// the same rows is measured in turns with it; time goes on from turn to turn, and what was made for a turn
/// is collected before it.
/// </summary>
internal static class AppendBenchmark
{
    private const int Rounds = 6;
    private static readonly TimeSpan Turn = TimeSpan.FromHours(8);

    public static async Task RunAsync(int calls)
    {
        await using var bench = await Workbench.CreateAsync();
        await using var bare = await BareInsert.OpenAsync();
        var (journal, _) = await bench.OpenAsync(TimeProvider.System);
        var commits = 0;
        journal.Committed += (_, _) => commits++;
        List<double> rates = [], bareRates = [], sizes = [];
        for (var round = -1; round < Rounds; round++)
        {
            var events = Traffic.Calls(calls / Rounds, Workbench.Queues, Traffic.Start + (Turn * (round + 1)), Turn, $"round{round}").ToArray();
            commits = 0;
            GC.Collect();
            var rate = await AppendAsync(journal, events);
            var size = Math.Max(1, events.Length / commits);
            var rows = await BareInsert.RowsOfAsync(bench, bare.Position);
            GC.Collect();
            var bareRate = bare.Insert(rows, size);
            if (round < 0) continue;
            rates.Add(rate);
            bareRates.Add(bareRate);
            sizes.Add(size);
        }

        await journal.DisposeAsync();
        Report.AtLeast($"Append with legs and rollups, commits of {Report.Median(sizes):N0}", Report.Median(rates), Report.Median(bareRates), "events/s, bare insert", 0.5);
        Report.AtLeast("Fold in memory", await FoldBenchmark.RunAsync(calls * 4), Report.Median(rates), "events/s, durable append", 5);
    }

    private static async Task<double> AppendAsync(Journal journal, CallEvent[] events)
    {
        var batches = events.Chunk(100).ToArray();
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < batches.Length; i = Interlocked.Increment(ref next)) await journal.AppendAsync(batches[i]);
        })));
        return events.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
