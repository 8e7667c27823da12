using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Load.Circuits;
using CustomerService.Load.Producers;
using CustomerService.Load.Viewers;
using Xunit;

namespace CustomerService.Dashboard.Tests.Load;

public sealed class CircuitBatchesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Queues = ["hotline-a", "hotline-b"];

    [Fact(Timeout = 180_000)]
    public async Task Circuit_WhileFiguresChange_IsSentOneBatchASnapshot()
    {
        using var person = await Supervisor.SignInAsync(server);
        using var producer = new EventProducer(await server.ClientAsync("intake"), Queues, eventsPerSecond: 60);
        var (audience, tally) = (new CountingAudience(), new CircuitTally());
        await using var crowd = await Crowd.WatchAsync(server.Address, await server.KeyAsync("read"), "head", viewers: 1, audience);
        await using var circuits = await CircuitCrowd.OpenAsync(person, "/hotline/head", count: 1, tally);
        await producer.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var (snapshots, batches) = (audience.Messages, tally.Batches);

        await producer.RunAsync(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);

        (snapshots, batches) = (audience.Messages - snapshots, tally.Batches - batches);
        Assert.True(snapshots > 2, "Too little changed to tell.");

        // The line that says how old the figures are has a beat of its own, every two seconds.
        Assert.InRange(batches, 1, snapshots + 6);
    }
}
