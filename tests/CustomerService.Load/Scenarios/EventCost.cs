using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// What an event costs must not depend on how many watch: the difference between many and few events, with few and many viewers.
/// </summary>
internal static class EventCost
{
    private const int FewViewers = 10;
    private const int FewEvents = 300;
    private const int ManyEvents = 5_000;

    public static async Task RunAsync(Scale scale, Report report)
    {
        var many = await CostAsync(scale, scale.Viewers, report);
        var few = await CostAsync(scale, FewViewers, report);
        report.Ratio($"An event with {scale.Viewers:N0} viewers beside {FewViewers:N0}", many, few, "µs of server CPU an event", 1.2);
    }

    private static async Task<double> CostAsync(Scale scale, int viewers, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var slow = new EventProducer(server, FewEvents);
        using var fast = new EventProducer(server, ManyEvents);
        await using var crowd = await Crowd.WatchAsync(server.Address, server.Key, "CSG", viewers, new EventAudience(slow));
        await fast.RunAsync(scale.WarmUp);
        var (fewer, fewEvents) = await CpuAsync(server, slow, scale.Length);
        var (more, manyEvents) = await CpuAsync(server, fast, scale.Length);
        report.Note($"{crowd.Size:N0} viewers: {fewer / scale.Length:P1} of a core at {slow.EventsPerSecond:N0} events a second, {more / scale.Length:P1} at {fast.EventsPerSecond:N0}");
        return (more - fewer).TotalMicroseconds / (manyEvents - fewEvents);
    }

    private static async Task<(TimeSpan Cpu, long Events)> CpuAsync(ServerProcess server, EventProducer producer, TimeSpan length)
    {
        var (cpu, events) = (server.Cpu, producer.Events);
        await producer.RunAsync(length);
        return (server.Cpu - cpu, producer.Events - events);
    }
}
