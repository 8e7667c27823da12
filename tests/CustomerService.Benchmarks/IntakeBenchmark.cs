using System.Diagnostics;
using CustomerService.Domain.Hotline;

namespace CustomerService.Benchmarks;

/// <summary>
/// Durable intake over HTTP: batches of 100 on 8 connections, the client on the same machine. The bare insert of the very rows
/// that the server wrote, at the size of the server's own commits, is measured in turns with it, into one table that grows alike.
/// Turns are short and many, because the machine's own speed changes with the minute. Both sides are warmed up by such turns: for its
/// first half million events the server's runtime still compiles. Time goes on from turn to turn, as it does for an exchange: the same hours
/// again would all be reported late. Once as an exchange reports that tells of calls when they are over, once as one that tells of every step as it comes:
/// then a commit holds parts of more calls.
/// </summary>
internal static class IntakeBenchmark
{
    private const int Connections = 8;
    private const int BatchSize = 100;
    private const int Rounds = 30;
    private const int WarmUps = 15;
    private static readonly TimeSpan Turn = TimeSpan.FromHours(8);

    public static async Task RunAsync(int calls)
    {
        await RunAsync(calls, "calls reported whole", reports => reports);
        await RunAsync(calls, "events in the order of time", reports => reports.OrderBy(report => report.Time));
    }

    private static async Task RunAsync(int calls, string order, Func<IEnumerable<CallEvent>, IEnumerable<CallEvent>> arrange)
    {
        await using var server = await Server.ProductAsync();
        await using var bare = await BareInsert.OpenAsync();
        var written = Workbench.On(server.Directory);
        List<double> rates = [], bareRates = [], shares = [], cpu = [], commits = [];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var requests = Requests(server, arrange(Traffic.Calls(calls / 20, Workbench.Queues, Traffic.Start + (Turn * (round + WarmUps)), Turn, $"round{round}")));
            var (from, events) = (bare.Position, requests.Count * BatchSize);

            // What was made for a turn is collected before it, on both sides, not during it on a core that is measured.
            GC.Collect();
            var (used, started) = (server.Cpu, Stopwatch.GetTimestamp());
            await PostAllAsync(server, requests);
            var rate = events / Stopwatch.GetElapsedTime(started).TotalSeconds;
            var micros = (server.Cpu - used).TotalMicroseconds / events;

            // One moment of arrival is one commit.
            var rows = await BareInsert.RowsOfAsync(written, from);
            var commit = rows.Count / rows.DistinctBy(row => row.ReceivedMs).Count();
            GC.Collect();
            var bareRate = bare.Insert(rows, commit);
            if (round < 0) continue;
            rates.Add(rate);
            bareRates.Add(bareRate);
            shares.Add(rate / bareRate);
            cpu.Add(micros);
            commits.Add(commit);
        }

        shares.Sort();
        Report.Note($"by turns: {shares[0]:0.00} to {shares[^1]:0.00}, half of them {shares[Rounds / 4]:0.00} to {shares[Rounds * 3 / 4]:0.00}, median {Report.Median(shares):0.00}; server CPU {Report.Median(cpu):N1} µs an event");
        Report.AtLeast($"Durable intake over HTTP, {order}, commits of {Report.Median(commits):N0}", Report.Median(rates), Report.Median(bareRates), "events/s, bare insert", 0.5);
    }

    private static List<byte[]> Requests(Server server, IEnumerable<CallEvent> reports) =>
    [
        .. reports.Chunk(BatchSize).Where(batch => batch.Length == BatchSize).Select(batch => Poster.Request(server.Address, server.Key, CloudEvents.Batch(batch))),
    ];

    private static async Task PostAllAsync(Server server, List<byte[]> requests)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var poster = new Poster(server.Address, BatchSize);
            for (var i = Interlocked.Increment(ref next); i < requests.Count; i = Interlocked.Increment(ref next)) await poster.PostAsync(requests[i]);
        })));
    }
}
