using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>What a viewer costs must not depend on how much happens: the difference that the viewers make, at two rates.</summary>
internal static class ViewerCost
{
    private const int Few = 100;
    private const int Many = 5_000;

    public static async Task RunAsync(Scale scale, Report report)
    {
        var many = await CostAsync(scale, Many, report);
        var few = await CostAsync(scale, Few, report);
        report.Ratio($"A viewer at {Many:N0} events a second beside {Few:N0}", many, few, "µs of server CPU a viewer and second", 1.2);
    }

    private static async Task<double> CostAsync(Scale scale, int eventsPerSecond, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var producer = new EventProducer(server, eventsPerSecond);
        var audience = new EventAudience(producer);

        // One viewer, so that snapshots are built on both sides.
        await using var first = await Crowd.WatchAsync(server.Address, server.Key, "CSG", 1, audience);
        await producer.RunAsync(scale.WarmUp);
        var alone = await CpuAsync(server, producer, scale.Length);
        await using var crowd = await Crowd.WatchAsync(server.Address, server.Key, "CSG", scale.Viewers, audience);
        await producer.RunAsync(scale.WarmUp);
        var watched = await CpuAsync(server, producer, scale.Length);
        report.Note($"{producer.EventsPerSecond:N0} events a second: {alone:P1} of a core with one viewer, {watched:P1} with {crowd.Size + 1:N0}");
        return (watched - alone) * 1_000_000 / crowd.Size;
    }

    private static async Task<double> CpuAsync(ServerProcess server, EventProducer producer, TimeSpan length)
    {
        var cpu = server.Cpu;
        await producer.RunAsync(length);
        return (server.Cpu - cpu).TotalSeconds / length.TotalSeconds;
    }
}
