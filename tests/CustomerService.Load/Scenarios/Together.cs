using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// Everything at once. A figure may be late by one coalescing interval and by what sending it to so many takes, which is what the
/// bare broadcast of as many bytes to as many viewers shows.
/// </summary>
internal static class Together
{
    private const double CoalescingMs = 250;

    /// <summary>How long the bare broadcast is measured: it is the same at its end as at its beginning.</summary>
    private static readonly TimeSpan Bare = TimeSpan.FromSeconds(30);

    /// <summary>One viewer tells how large a snapshot is; then the bare broadcast comes first, so that no end of a long run loses it.</summary>
    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var producer = new EventProducer(server, scale.EventsPerSecond);
        var sample = new CountingAudience();
        await using (await Crowd.WatchAsync(server.Address, server.Key, "CSG", 1, sample)) await producer.RunAsync(scale.WarmUp);
        var bare = await BareAsync(scale, (int)(sample.Bytes / sample.Messages));
        report.Note($"bare broadcast of {sample.Bytes / sample.Messages:N0} bytes: {bare.Text}");
        var p99 = await ProductAsync(server, producer, scale, report);
        report.Bound("post to receipt, p99", p99, "ms", CoalescingMs + (2 * bare.At(99)));
    }

    private static async Task<double> ProductAsync(ServerProcess server, EventProducer producer, Scale scale, Report report)
    {
        using var person = await Person.FirstAsync(server.Address, await server.Invitation);
        var (audience, tally) = (new EventAudience(producer), new CircuitTally());
        await using var crowd = await Crowd.WatchAsync(server.Address, server.Key, "CSG", scale.Viewers, audience);
        await using var circuits = await CircuitCrowd.OpenAsync(person, "/hotline/CSG", scale.Circuits, tally);
        await producer.RunAsync(scale.WarmUp);

        audience.Begin();
        var (messages, sent, batches, memory, cpu) = (audience.Messages, audience.Bytes, tally.Batches, await server.LiveBytesAsync(), server.Cpu);
        var own = Environment.CpuUsage.TotalTime;
        await producer.RunAsync(scale.Length);
        var (used, clients) = (server.Cpu - cpu, Environment.CpuUsage.TotalTime - own);
        await Task.Delay(TimeSpan.FromSeconds(2));

        messages = audience.Messages - messages;
        var bytes = (int)((audience.Bytes - sent) / Math.Max(1, messages));
        report.Note($"{crowd.Size:N0} viewers, {circuits.Size:N0} circuits, {producer.EventsPerSecond:N0} events a second for {scale.Length.TotalSeconds:N0} s; server CPU {used / scale.Length:P0} of a core, that of this client {clients / scale.Length:P0}");
        report.Note($"post to receipt: {audience.Latencies.Text}; {bytes:N0} bytes a snapshot");
        report.Note($"post to answer: {producer.Answers.Text}");
        report.Note($"{messages / (double)crowd.Size / scale.Length.TotalSeconds:N1} snapshots a second to each viewer, {(tally.Batches - batches) / (double)circuits.Size / scale.Length.TotalSeconds:N1} render batches a second to each circuit");
        report.Note($"managed memory {memory / 1048576.0:N1} MiB before, {await server.LiveBytesAsync() / 1048576.0:N1} MiB after");
        report.None("Viewers lost", crowd.Lost);
        report.None("Circuits lost", tally.Lost);
        report.None("Events lost", producer.Offered - await Figures.OfferedAsync(server));
        return audience.Latencies.At(99);
    }

    private static async Task<Latencies> BareAsync(Scale scale, int bytes)
    {
        await using var server = await ServerProcess.YardstickAsync(BareHub.Name);
        var audience = new BroadcastAudience();
        await using var crowd = await Crowd.ListenAsync(server.Address, scale.Viewers, audience);
        await Figures.BroadcastAsync(server, bytes, scale.WarmUp);
        audience.Begin();
        await Figures.BroadcastAsync(server, bytes, Bare < scale.Length ? Bare : scale.Length);
        await Task.Delay(TimeSpan.FromSeconds(1));
        return audience.Latencies;
    }
}
