using System.Diagnostics;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;

namespace CustomerService.Benchmarks;

/// <summary>
/// Single events, 64 at once, against the same journal with one commit for every event: both are whole appends, legs and rollups included. They are
/// measured in turns, because the disk's own speed changes with the minute, and after a warm-up: for its first events the runtime still compiles.
/// </summary>
internal static class SingleBenchmark
{
    private const int AtOnce = 64;
    private const int Rounds = 9;
    private const int WarmUp = 8;

    public static async Task RunAsync(int calls)
    {
        await using var bench = await Workbench.CreateAsync();
        var (journal, _) = await bench.OpenAsync(TimeProvider.System);
        var commits = 0;
        journal.Committed += (_, _) => commits++;
        await RateAsync(journal, Events(calls * WarmUp, "warm-up"), AtOnce);
        await RateAsync(journal, Events(calls / 10, "warm-up alone"), workers: 1);
        List<double> grouped = [], alone = [], shares = [], sizes = [];
        for (var round = 0; round < Rounds; round++)
        {
            var events = Events(calls / 2, $"grouped{round}");
            commits = 0;
            grouped.Add(await RateAsync(journal, events, AtOnce));
            sizes.Add((double)events.Length / commits);
            alone.Add(await RateAsync(journal, Events(calls / 30, $"alone{round}"), workers: 1));
            shares.Add(grouped[^1] / alone[^1]);
        }

        await journal.DisposeAsync();
        Report.Note($"by turns: {string.Join(", ", shares.Select(share => $"{share:0.0}"))}");
        Report.AtLeast($"Single events, {AtOnce} at once, commits of {Report.Median(sizes):N0}", Report.Median(grouped), Report.Median(alone), "events/s, one commit an event", 10);
    }

    private static CallEvent[] Events(int calls, string prefix) =>
        Traffic.Calls(calls, Workbench.Queues, Traffic.Start, TimeSpan.FromHours(8), prefix).ToArray();

    private static async Task<double> RateAsync(Journal journal, CallEvent[] events, int workers)
    {
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < events.Length; i = Interlocked.Increment(ref next)) await journal.AppendAsync([events[i]]);
        })));
        return events.Length / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
