using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Load.Measures;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Producers;

/// <summary>
/// An exchange that posts a batch ten times a second, one after another: each call is offered, answered and ended. It remembers
/// when each batch was posted and how many calls had been offered with it.
/// </summary>
internal sealed class EventProducer : IDisposable
{
    public const int BatchesPerSecond = 10;
    private const int EventsPerCall = 3;

    private readonly HttpClient client;
    private readonly IReadOnlyList<string> queues;
    private readonly int callsPerBatch;
    private readonly ConcurrentDictionary<long, long> postedAt = [];
    private readonly string run = Guid.NewGuid().ToString("N")[..8];
    private long batches;

    public EventProducer(ServerProcess server, int eventsPerSecond)
        : this(server.Client(), [.. Enumerable.Range(0, ServerProcess.Queues).Select(i => $"q{i}")], eventsPerSecond)
    {
    }

    /// <param name="client">Knows the server's address and a key that may report events; disposed with the producer.</param>
    /// <param name="queues">The codes of the queues that are called, in turn.</param>
    /// <param name="eventsPerSecond">About how many.</param>
    public EventProducer(HttpClient client, IReadOnlyList<string> queues, int eventsPerSecond)
    {
        (this.client, this.queues) = (client, queues);
        callsPerBatch = Math.Max(1, eventsPerSecond / (BatchesPerSecond * EventsPerCall));
    }

    public int EventsPerSecond => callsPerBatch * EventsPerCall * BatchesPerSecond;

    /// <summary>Calls whose batch was acknowledged.</summary>
    public long Offered => batches * callsPerBatch;

    public long Events => Offered * EventsPerCall;

    /// <summary>How late the slowest answers came.</summary>
    public Latencies Answers { get; } = new();

    /// <summary>Posts for that long, at its own pace whatever the server does; a batch that is late is made up for.</summary>
    public async Task RunAsync(TimeSpan length, CancellationToken cancellation = default)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / BatchesPerSecond));
        var began = Stopwatch.GetTimestamp();
        var first = batches;
        while (Stopwatch.GetElapsedTime(began) < length && await timer.WaitForNextTickAsync(cancellation))
        {
            var due = (long)(Stopwatch.GetElapsedTime(began).TotalSeconds * BatchesPerSecond);
            while (batches - first < due) await PostAsync(cancellation);
        }
    }

    /// <summary>Notes the way of each batch that is in a snapshot and was not in the one before.</summary>
    public void Received(long offered, long before, Latencies latencies)
    {
        for (var batch = before / callsPerBatch; batch < offered / callsPerBatch; batch++)
        {
            if (postedAt.TryGetValue(batch, out var at)) latencies.Since(at);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task PostAsync(CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(Batch());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
        var posted = Stopwatch.GetTimestamp();
        postedAt[batches] = posted;
        using var answer = await client.PostAsync("/api/v1/hotline/events", content, cancellation);
        answer.EnsureSuccessStatusCode();
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        var accepted = said.GetProperty("accepted").GetInt32();
        if (accepted != callsPerBatch * EventsPerCall) throw new InvalidOperationException($"Of {callsPerBatch * EventsPerCall} events {accepted} were accepted.");
        Answers.Since(posted);
        batches++;
    }

    private byte[] Batch()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            json.WriteStartArray();
            for (var i = 0; i < callsPerBatch; i++)
            {
                var call = $"{run}-{batches}-{i}";
                var queue = queues[(int)((batches + i) % queues.Count)];
                Write(json, call, "offered", queue, now.AddSeconds(-40), agent: false);
                Write(json, call, "answered", queue, now.AddSeconds(-40 + ((batches + i) % 30)), agent: true);
                Write(json, call, "ended", queue, now, agent: true);
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string call, string what, string queue, DateTime time, bool agent)
    {
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("source", "load");
        json.WriteString("id", $"{call}/{what}");
        json.WriteString("type", $"hotline.call.{what}");
        json.WriteString("subject", call);
        json.WriteString("time", time);
        json.WriteStartObject("data");
        json.WriteString("queue", queue);
        if (agent) json.WriteString("agent", $"agent-{queue}");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
