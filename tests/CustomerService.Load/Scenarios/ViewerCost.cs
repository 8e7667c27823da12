using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;
using CustomerService.Load.Viewers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// What a viewer costs must not depend on how much happens: the difference that the viewers make, at two rates. Each rate has a server
/// with one viewer, so that snapshots are built there too, and one with all; the four are warmed up alike and measured in turns.
/// </summary>
internal static class ViewerCost
{
    private const int Few = 100;
    private const int Many = 5_000;
    private const int Rounds = 4;

    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var many = await PairAsync(scale, Many);
        await using var few = await PairAsync(scale, Few);
        foreach (var side in (Side[])[many.Alone, many.Watched, few.Alone, few.Watched]) await side.Producer.RunAsync(scale.WarmUp);

        var turn = scale.Length / Rounds;
        var (ofMany, ofFew) = (new Turns(), new Turns());
        for (var i = 0; i < Rounds; i++)
        {
            ofMany.Add(await CostAsync(many, turn));
            ofFew.Add(await CostAsync(few, turn));
        }

        report.Note($"{Rounds} turns of {turn.TotalSeconds:N1} s: {ofMany} against {ofFew} µs; {many.Watched.Messages:N0} and {few.Watched.Messages:N0} snapshots were received by {scale.Viewers:N0} viewers");
        report.Ratio($"A viewer at {Many:N0} events a second beside {Few:N0}", ofMany.Median, ofFew.Median, "µs of server CPU a viewer and second", 1.2);
    }

    private static async Task<Pair> PairAsync(Scale scale, int eventsPerSecond) =>
        new(await Side.OpenAsync(eventsPerSecond, viewers: 1), await Side.OpenAsync(eventsPerSecond, scale.Viewers));

    private static async Task<double> CostAsync(Pair pair, TimeSpan turn)
    {
        var alone = await pair.Alone.CpuAsync(turn);
        var watched = await pair.Watched.CpuAsync(turn);
        return (watched - alone).TotalMicroseconds / turn.TotalSeconds / (pair.Watched.Size - pair.Alone.Size);
    }

    private sealed record Pair(Side Alone, Side Watched) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Alone.DisposeAsync();
            await Watched.DisposeAsync();
        }
    }

    /// <summary>A server with its viewers and its events.</summary>
    private sealed class Side(ServerProcess server, EventProducer producer, Crowd crowd, Audience audience) : IAsyncDisposable
    {
        public EventProducer Producer => producer;

        public int Size => crowd.Size;

        public long Messages => audience.Messages;

        public static async Task<Side> OpenAsync(int eventsPerSecond, int viewers)
        {
            var server = await ServerProcess.ProductAsync();
            var audience = new CountingAudience();
            return new Side(server, new EventProducer(server, eventsPerSecond), await Crowd.WatchAsync(server.Address, server.Key, "CSG", viewers, audience), audience);
        }

        public async Task<TimeSpan> CpuAsync(TimeSpan length)
        {
            var cpu = server.Cpu;
            await producer.RunAsync(length);
            return server.Cpu - cpu;
        }

        public async ValueTask DisposeAsync()
        {
            await crowd.DisposeAsync();
            producer.Dispose();
            await server.DisposeAsync();
        }
    }
}
