using System.Diagnostics;
using System.Net.Http.Headers;

namespace CustomerService.Benchmarks;

/// <summary>
/// Server CPU per message of the live hub at four snapshots a second, against a bare broadcast of as many bytes to as many
/// viewers. Both servers run all the time, warmed up, and are measured in turns, so that what the machine does meanwhile meets both alike.
/// </summary>
internal static class HubBenchmark
{
    private const int EveryMs = 250;
    private const int WarmUpSeconds = 15;
    private const int Rounds = 5;

    public static async Task RunAsync(int viewers, int roundSeconds)
    {
        await using var product = await Server.ProductAsync();
        await using var bare = await Server.BareHubAsync();
        using var poster = product.Client(connections: 1);
        using var caller = bare.Client(connections: 1);
        await using var ours = await HubCrowd.ConnectAsync(new Uri(product.Address, "/hubs/live"), viewers, product.Key, watch: "CSG");
        await using var theirs = await HubCrowd.ConnectAsync(new Uri(bare.Address, "/hub"), viewers, key: null, watch: null);
        var turn = 0;
        await MeasureAsync(product, ours, () => PostAsync(poster, WarmUpSeconds, turn++));
        await MeasureAsync(bare, theirs, () => BroadcastAsync(caller, WarmUpSeconds, ours.Bytes));
        List<double> productMicros = [], bareMicros = [];
        var (messages, bareMessages) = (ours.Messages, theirs.Messages);
        for (var round = 0; round < Rounds; round++)
        {
            productMicros.Add(await MeasureAsync(product, ours, () => PostAsync(poster, roundSeconds, turn++)));
            bareMicros.Add(await MeasureAsync(bare, theirs, () => BroadcastAsync(caller, roundSeconds, ours.Bytes)));
        }

        Report.Note($"snapshots a second to each: {(ours.Messages - messages) / (double)(viewers * Rounds * roundSeconds):0.0}; bare: {(theirs.Messages - bareMessages) / (double)(viewers * Rounds * roundSeconds):0.0}");
        Report.Note($"live hub by turns: {string.Join(", ", productMicros.Select(micros => $"{micros:N0}"))} µs; bare: {string.Join(", ", bareMicros.Select(micros => $"{micros:N0}"))} µs");
        Report.AtMost(
            $"The hub to {viewers:N0} viewers, {ours.Bytes:N0} bytes a snapshot", Report.Median(productMicros), Report.Median(bareMicros), "µs of server CPU a message, bare broadcast", 1.5);
    }

    private static async Task BroadcastAsync(HttpClient client, int seconds, int bytes)
    {
        using var answer = await client.PostAsync($"/broadcast?bytes={bytes}&seconds={seconds}&everyMs={EveryMs}", content: null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>
    /// One call every eighth of a second, so that every snapshot has something new. A turn ends by the clock: a post waits while a thousand viewers are
    /// being sent to, and a number of posts would make the turn as much longer.
    /// </summary>
    private static async Task PostAsync(HttpClient client, int seconds, int turn)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(EveryMs / 2));
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; Stopwatch.GetElapsedTime(started).TotalSeconds < seconds && await timer.WaitForNextTickAsync(); i++)
        {
            var now = TimeProvider.System.GetUtcNow().AddSeconds(-1);
            using var content = new ByteArrayContent(CloudEvents.Batch(Traffic.Calls(1, Workbench.Queues, now, TimeSpan.FromSeconds(1), $"turn-{turn}-{i}")));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
            using var answer = await client.PostAsync("/api/v1/hotline/events", content);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <returns>Microseconds of the server's CPU for each message that its viewers received meanwhile.</returns>
    private static async Task<double> MeasureAsync(Server server, HubCrowd crowd, Func<Task> traffic)
    {
        var (messages, cpu) = (crowd.Messages, server.Cpu);
        await traffic();
        await Task.Delay(EveryMs * 2);
        return (server.Cpu - cpu).TotalMicroseconds / (crowd.Messages - messages);
    }
}
