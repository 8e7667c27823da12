using System.Diagnostics;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;

namespace CustomerService.Benchmarks;

/// <summary>
/// Single events, 64 at once, against the same journal with one commit for every event: both are whole appends, legs and rollups included. They are
/// measured in turns, because the disk's own speed changes with the minute, and after a warm-up: for its first events the runtime still compiles.
/// Time goes on from one run to the next, as it does for an exchange.
/// </summary>
internal static class SingleBenchmark
{
    private const int AtOnce = 64;
    private const int Rounds = 9;
    private const int WarmUp = 8;
    private const double CallsAnHour = 1_250;

    public static async Task RunAsync(int calls)
    {
        await using var bench = await Workbench.CreateAsync();
        var (journal, _) = await bench.OpenAsync(TimeProvider.System);
        var (commits, start) = (0, Traffic.Start);
        journal.Committed += (_, _) => commits++;
        await RateAsync(journal, Events(calls * WarmUp, ref start, "warm-up"), AtOnce);
        await RateAsync(journal, Events(calls / 10, ref start, "warm-up alone"), workers: 1);
        List<double> grouped = [], alone = [], shares = [], sizes = [];
        for (var round = 0; round < Rounds; round++)
        {
            var events = Events(calls / 2, ref start, $"grouped{round}");
            commits = 0;
            grouped.Add(await RateAsync(journal, events, AtOnce));
            sizes.Add((double)events.Length / commits);
            alone.Add(await RateAsync(journal, Events(calls / 30, ref start, $"alone{round}"), workers: 1));
            shares.Add(grouped[^1] / alone[^1]);
        }

        await journal.DisposeAsync();
        Report.Note($"by turns: {string.Join(", ", shares.Select(share => $"{share:0.0}"))}");
        Report.AtLeast($"Single events, {AtOnce} at once, commits of {Report.Median(sizes):N0}", Report.Median(grouped), Report.Median(alone), "events/s, one commit an event", 10);
    }

    /// <param name="calls">How many.</param>
    /// <param name="start">When the first is offered; afterwards, when the next would be.</param>
    /// <param name="prefix">Makes them distinct.</param>
    private static CallEvent[] Events(int calls, ref DateTimeOffset start, string prefix)
    {
        var span = TimeSpan.FromHours(calls / CallsAnHour);
        var events = Traffic.Calls(calls, Workbench.Queues, start, span, prefix).ToArray();
        start += span;
        return events;
    }

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
