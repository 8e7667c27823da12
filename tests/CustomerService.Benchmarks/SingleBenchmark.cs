using System.Diagnostics;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;

namespace CustomerService.Benchmarks;

/// <summary>Single events, 64 at once, against the same journal with one commit for every event.</summary>
internal static class SingleBenchmark
{
    private const int AtOnce = 64;

    public static async Task RunAsync(int calls)
    {
        await using var bench = await Workbench.CreateAsync();
        var (journal, _) = await bench.OpenAsync(TimeProvider.System);
        await RateAsync(journal, Events(calls * 2, "warm-up"), AtOnce);
        var grouped = await RateAsync(journal, Events(calls, "grouped"), AtOnce);
        var alone = await RateAsync(journal, Events(calls / 10, "alone"), workers: 1);
        await journal.DisposeAsync();
        Report.AtLeast($"Single events, {AtOnce} at once", grouped, alone, "events/s, one commit an event", 10);
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
