using System.Diagnostics;
using System.Net.Http.Headers;

namespace CustomerService.Benchmarks;

/// <summary>Durable intake over HTTP: batches of 100 on 8 connections, the client on the same machine.</summary>
internal static class IntakeBenchmark
{
    private const int Connections = 8;
    private const int BatchSize = 100;

    public static async Task RunAsync(int calls)
    {
        await using var server = await Server.ProductAsync();
        using var client = server.Client(Connections);
        await PostAllAsync(client, Batches(calls / 5, "warm-up"));
        var batches = Batches(calls, "http");
        var (cpu, started) = (server.Cpu, Stopwatch.GetTimestamp());
        await PostAllAsync(client, batches);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var events = batches.Count * BatchSize;
        Report.Note($"server CPU: {(server.Cpu - cpu).TotalMicroseconds / events:N1} µs an event");

        // The yardstick gets the very rows, at the commit size that eight waiting batches make.
        await using var bench = await Workbench.CreateAsync();
        var (journal, _) = await bench.OpenAsync(TimeProvider.System);
        await journal.AppendAsync(Traffic.Calls(calls, Workbench.Queues, Traffic.Start, TimeSpan.FromHours(8), "http").ToArray());
        await journal.DisposeAsync();
        var bare = await BareInsert.RunAsync(await BareInsert.RowsOfAsync(bench), BatchSize * Connections / 2);
        Report.AtLeast("Durable intake over HTTP", events / elapsed, bare, "events/s, bare insert", 0.5);
    }

    private static List<byte[]> Batches(int calls, string prefix) =>
        [.. Traffic.Calls(calls, Workbench.Queues, Traffic.Start, TimeSpan.FromHours(8), prefix).Chunk(BatchSize).Where(batch => batch.Length == BatchSize).Select(CloudEvents.Batch)];

    private static async Task PostAllAsync(HttpClient client, List<byte[]> batches)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < batches.Count; i = Interlocked.Increment(ref next))
            {
                using var content = new ByteArrayContent(batches[i]);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
                using var answer = await client.PostAsync("/api/v1/hotline/events", content);
                answer.EnsureSuccessStatusCode();
            }
        })));
    }
}
