using System.Diagnostics;
using CustomerService.Load.Measures;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>The server is killed and started again, and every viewer is back at once: how long until all have their figures, beside a bare hub.</summary>
internal static class Reconnect
{
    public static async Task RunAsync(Scale scale, Report report)
    {
        var ours = await ProductAsync(scale, report);
        var bare = await BareAsync(scale);
        report.Note($"all {scale.Viewers:N0} viewers back: {ours.TotalMilliseconds:N0} ms with their first snapshot, {bare.TotalMilliseconds:N0} ms to a bare hub");
    }

    private static async Task<TimeSpan> ProductAsync(Scale scale, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        await using (await Crowd.WatchAsync(server.Address, server.Key, "CSG", scale.Viewers, new CountingAudience())) await server.RestartAsync();
        var audience = new CountingAudience();
        var began = Stopwatch.GetTimestamp();
        await using var crowd = await Crowd.WatchAsync(server.Address, server.Key, "CSG", scale.Viewers, audience);
        while (audience.Messages < crowd.Size && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1)) await Task.Delay(10);
        report.None("Viewers that did not come back", scale.Viewers - Math.Min(crowd.Size, audience.Messages));
        return Stopwatch.GetElapsedTime(began);
    }

    private static async Task<TimeSpan> BareAsync(Scale scale)
    {
        await using var server = await ServerProcess.YardstickAsync(BareHub.Name);
        await using (await Crowd.ListenAsync(server.Address, scale.Viewers, new CountingAudience())) await server.RestartAsync();
        var began = Stopwatch.GetTimestamp();
        await using var crowd = await Crowd.ListenAsync(server.Address, scale.Viewers, new CountingAudience());
        return Stopwatch.GetElapsedTime(began);
    }
}
