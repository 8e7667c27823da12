using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>Viewers that stop reading: they must neither delay the others nor make the server grow.</summary>
internal static class SlowViewer
{
    private const int Stalled = 20;
    private const int Readers = 100;
    private const double MostKiB = 1024;

    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var producer = new EventProducer(server, 300);
        var audience = new EventAudience(producer);
        await using var crowd = await Crowd.WatchAsync(server.Address, server.Key, "CSG", Readers, audience);
        await producer.RunAsync(scale.WarmUp);
        audience.Begin();
        await producer.RunAsync(scale.Length);
        var (alone, before) = (audience.Latencies, await server.LiveBytesAsync());

        var stalled = new List<StalledViewer>();
        for (var i = 0; i < Stalled; i++) stalled.Add(await StalledViewer.WatchAsync(server.Address, server.Key, "CSG"));
        audience.Begin();
        await producer.RunAsync(scale.Length);
        var grown = (await server.LiveBytesAsync() - before) / 1024.0 / Stalled;
        report.Note($"{Readers} viewers alone: {alone.Text}");
        report.Note($"beside {Stalled} that do not read: {audience.Latencies.Text}");
        report.None("Readers lost", crowd.Lost);
        report.Ratio("p99 of the readers beside the stalled", audience.Latencies.At(99), alone.At(99), "ms, without them", 2);
        report.Bound("Managed memory a stalled viewer holds", grown, "KiB", MostKiB);
        foreach (var viewer in stalled) viewer.Dispose();
    }
}
