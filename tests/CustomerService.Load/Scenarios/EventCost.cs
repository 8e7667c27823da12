using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// What an event costs must not depend on how many watch: the difference between many and few events, with few and many viewers.
/// Both servers stand from the beginning, are warmed up alike and measured in turns.
/// </summary>
internal static class EventCost
{
    private const int FewViewers = 10;
    private const int FewEvents = 300;
    private const int ManyEvents = 5_000;
    private const int Rounds = 4;

    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var crowded = await ServerProcess.ProductAsync();
        await using var lonely = await ServerProcess.ProductAsync();
        await using var many = await Crowd.WatchAsync(crowded.Address, crowded.Key, "CSG", scale.Viewers, new CountingAudience());
        await using var few = await Crowd.WatchAsync(lonely.Address, lonely.Key, "CSG", FewViewers, new CountingAudience());
        using var toMany = new Events(crowded);
        using var toFew = new Events(lonely);
        await toMany.Fast.RunAsync(scale.WarmUp);
        await toFew.Fast.RunAsync(scale.WarmUp);

        var turn = scale.Length / Rounds;
        var (ofMany, ofFew) = (new Turns(), new Turns());
        for (var i = 0; i < Rounds; i++)
        {
            ofMany.Add(await toMany.CostAsync(turn));
            ofFew.Add(await toFew.CostAsync(turn));
        }

        report.Note($"{Rounds} turns of {turn.TotalSeconds:N1} s at {toMany.Fast.EventsPerSecond:N0} and at {toMany.Slow.EventsPerSecond:N0} events a second: {ofMany} with {many.Size:N0} viewers against {ofFew} µs with {few.Size:N0}");
        report.Ratio($"An event with {many.Size:N0} viewers beside {few.Size:N0}", ofMany.Median, ofFew.Median, "µs of server CPU an event", 1.2);
    }

    /// <summary>The two rates at which one server is told of events.</summary>
    private sealed class Events(ServerProcess server) : IDisposable
    {
        public EventProducer Slow { get; } = new(server, FewEvents);

        public EventProducer Fast { get; } = new(server, ManyEvents);

        public async Task<double> CostAsync(TimeSpan turn)
        {
            var (fewer, fewEvents) = await CpuAsync(Slow, turn);
            var (more, manyEvents) = await CpuAsync(Fast, turn);
            return (more - fewer).TotalMicroseconds / (manyEvents - fewEvents);
        }

        public void Dispose()
        {
            Slow.Dispose();
            Fast.Dispose();
        }

        private async Task<(TimeSpan Cpu, long Events)> CpuAsync(EventProducer producer, TimeSpan length)
        {
            var (cpu, events) = (server.Cpu, producer.Events);
            await producer.RunAsync(length);
            return (server.Cpu - cpu, producer.Events - events);
        }
    }
}
