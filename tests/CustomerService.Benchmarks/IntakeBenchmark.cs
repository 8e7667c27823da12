using System.Diagnostics;

namespace CustomerService.Benchmarks;

/// <summary>Durable intake over HTTP: batches of 100 on 8 connections, the client on the same machine.</summary>
internal static class IntakeBenchmark
{
    private const int Connections = 8;
    private const int BatchSize = 100;

    public static async Task RunAsync(int calls)
    {
        await using var server = await Server.ProductAsync();
        await PostAllAsync(server, Requests(server, calls / 4, "warm-up"));
        var requests = Requests(server, calls, "http");
        var events = requests.Count * BatchSize;
        using var self = Process.GetCurrentProcess();
        var (cpu, own, started) = (server.Cpu, self.TotalProcessorTime, Stopwatch.GetTimestamp());
        await PostAllAsync(server, requests);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        self.Refresh();
        Report.Note($"CPU an event: server {(server.Cpu - cpu).TotalMicroseconds / events:N1} µs, client {(self.TotalProcessorTime - own).TotalMicroseconds / events:N1} µs");

        // The yardstick gets the very rows that the server wrote, at the size of the server's own commits: one moment of arrival is one commit.
        await server.StopAsync();
        var rows = await BareInsert.RowsOfAsync(Workbench.On(server.Directory));
        var commitSize = rows.Count / rows.DistinctBy(row => row.ReceivedMs).Count();
        var bare = await BareInsert.RunAsync(rows, commitSize);
        Report.AtLeast($"Durable intake over HTTP, commits of {commitSize}", events / elapsed, bare, "events/s, bare insert", 0.5);
    }

    private static List<byte[]> Requests(Server server, int calls, string prefix) =>
    [
        .. Traffic.Calls(calls, Workbench.Queues, Traffic.Start, TimeSpan.FromHours(8), prefix)
            .Chunk(BatchSize).Where(batch => batch.Length == BatchSize).Select(batch => Poster.Request(server.Address, server.Key, CloudEvents.Batch(batch))),
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
