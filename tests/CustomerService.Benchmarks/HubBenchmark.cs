using System.Net.Http.Headers;
using Microsoft.AspNetCore.SignalR.Client;

namespace CustomerService.Benchmarks;

/// <summary>Server CPU per message of the live hub at four snapshots a second, against a bare broadcast of as many bytes to as many viewers.</summary>
internal static class HubBenchmark
{
    private const int EveryMs = 250;

    public static async Task RunAsync(int viewers, int seconds)
    {
        var (ours, bytes) = await ProductAsync(viewers, seconds);
        var bare = await BareAsync(viewers, seconds, bytes);
        Report.AtMost($"The hub to {viewers:N0} viewers, {bytes:N0} bytes a snapshot", ours, bare, "µs of server CPU a message, bare broadcast", 1.5);
    }

    private static async Task<(double Micros, int Bytes)> ProductAsync(int viewers, int seconds)
    {
        await using var server = await Server.ProductAsync();
        using var client = server.Client(connections: 1);
        var counter = new Counter();
        await using var crowd = await Crowd.ConnectAsync(new Uri(server.Address, "/hubs/live"), viewers, server.Key, counter, "Watch");
        await PostForAsync(client, seconds: 3, "warm-up");
        var (messages, cpu) = (counter.Messages, server.Cpu);
        await PostForAsync(client, seconds, "measured");
        var received = counter.Messages - messages;
        var micros = (server.Cpu - cpu).TotalMicroseconds / received;
        Report.Note($"live hub: {received:N0} messages, {received / (double)viewers / seconds:N1} a second to each viewer");
        return (micros, counter.Bytes);
    }

    private static async Task<double> BareAsync(int viewers, int seconds, int bytes)
    {
        await using var server = await Server.BareHubAsync();
        using var client = server.Client(connections: 1);
        var counter = new Counter();
        await using var crowd = await Crowd.ConnectAsync(new Uri(server.Address, "/hub"), viewers, key: null, counter, watch: null);
        await client.PostAsync($"/broadcast?bytes={bytes}&times=12&everyMs={EveryMs}", content: null);
        var (messages, cpu) = (counter.Messages, server.Cpu);
        await client.PostAsync($"/broadcast?bytes={bytes}&times={seconds * 1000 / EveryMs}&everyMs={EveryMs}", content: null);
        await Task.Delay(500);
        return (server.Cpu - cpu).TotalMicroseconds / (counter.Messages - messages);
    }

    /// <summary>One call every eighth of a second, so that every snapshot has something new.</summary>
    private static async Task PostForAsync(HttpClient client, int seconds, string prefix)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(EveryMs / 2));
        for (var i = 0; i < seconds * 8 && await timer.WaitForNextTickAsync(); i++)
        {
            var now = TimeProvider.System.GetUtcNow().AddSeconds(-1);
            using var content = new ByteArrayContent(CloudEvents.Batch(Traffic.Calls(1, Workbench.Queues, now, TimeSpan.FromSeconds(1), $"{prefix}-{i}")));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
            using var answer = await client.PostAsync("/api/v1/hotline/events", content);
            answer.EnsureSuccessStatusCode();
        }
    }

    private sealed class Counter
    {
        private long messages;

        public long Messages => Interlocked.Read(ref messages);

        public int Bytes { get; private set; }

        public void Count(int bytes)
        {
            Interlocked.Increment(ref messages);
            Bytes = bytes;
        }
    }

    private sealed class Crowd(List<HubConnection> connections) : IAsyncDisposable
    {
        public static async Task<Crowd> ConnectAsync(Uri hub, int viewers, string? key, Counter counter, string? watch)
        {
            var connections = new List<HubConnection>();
            for (var i = 0; i < viewers; i++)
            {
                var connection = new HubConnectionBuilder().WithUrl(hub, options => options.AccessTokenProvider = () => Task.FromResult(key)).Build();
                connection.On<object>("Snapshot", snapshot => counter.Count(snapshot.ToString()!.Length));
                await connection.StartAsync();
                if (watch is not null) await connection.InvokeAsync(watch, "CSG");
                connections.Add(connection);
            }

            return new Crowd(connections);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var connection in connections) await connection.DisposeAsync();
        }
    }
}
