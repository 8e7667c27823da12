using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>Managed memory of a connection that watches, beside a connection to a bare hub that is sent as much.</summary>
internal static class WallMemory
{
    public static async Task RunAsync(Scale scale, Report report)
    {
        var (ours, bytes) = await ProductAsync(scale);
        var bare = await BareAsync(scale, bytes);
        report.Ratio($"Managed memory of a wallboard's connection, {scale.Viewers:N0} of them", ours, bare, "KiB, a bare hub connection", 1.5);
    }

    private static async Task<(double KiB, int Bytes)> ProductAsync(Scale scale)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var producer = new EventProducer(server, 300);
        var audience = new EventAudience(producer);
        await using var first = await Crowd.WatchAsync(server.Address, server.Key, "CSG", 20, audience);
        await producer.RunAsync(scale.WarmUp);
        var before = await server.LiveBytesAsync();
        await using var crowd = await Crowd.WatchAsync(server.Address, server.Key, "CSG", scale.Viewers, audience);
        await producer.RunAsync(scale.WarmUp);
        return ((await server.LiveBytesAsync() - before) / 1024.0 / crowd.Size, (int)(audience.Bytes / audience.Messages));
    }

    private static async Task<double> BareAsync(Scale scale, int bytes)
    {
        await using var server = await ServerProcess.YardstickAsync(BareHub.Name);
        var audience = new BroadcastAudience();
        await using var first = await Crowd.ListenAsync(server.Address, 20, audience);
        await Figures.BroadcastAsync(server, bytes, scale.WarmUp);
        var before = await server.LiveBytesAsync();
        await using var crowd = await Crowd.ListenAsync(server.Address, scale.Viewers, audience);
        await Figures.BroadcastAsync(server, bytes, scale.WarmUp);
        return (await server.LiveBytesAsync() - before) / 1024.0 / crowd.Size;
    }
}
