using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Load.Circuits;
using CustomerService.Load.Producers;
using CustomerService.Load.Viewers;
using Xunit;

namespace CustomerService.Dashboard.Tests.Load;

/// <summary>On a server of its own: how long an event took is told by what was offered since the server began.</summary>
public sealed class LoadClientTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Queues = ["hotline-a", "hotline-b"];

    [Fact(Timeout = 180_000)]
    public async Task ViewersAndCircuits_WhileEventsArrive_ReceiveThemAndStayOpen()
    {
        using var person = await Supervisor.SignInAsync(server);
        using var producer = new EventProducer(await server.ClientAsync("intake"), Queues, eventsPerSecond: 60);
        var (audience, tally) = (new EventAudience(producer), new CircuitTally());
        await using var crowd = await Crowd.WatchAsync(server.Address, await server.KeyAsync("read"), "head", viewers: 3, audience);
        await using var circuits = await CircuitCrowd.OpenAsync(person, "/hotline/head", count: 2, tally);
        var rendered = tally.Batches;

        await producer.RunAsync(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        // On a loaded machine few snapshots come within three seconds, and without events none come afterwards.
        while (audience.Latencies.Count < 3) await producer.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.True(producer.Offered > 0);
        Assert.True(tally.Batches > rendered, "The pages were not rendered again.");
        Assert.True(tally.Edits > 0, "The render batches held no edits.");
        Assert.InRange(audience.Latencies.At(50), 0.01, 60_000);
        Assert.Equal(0, crowd.Lost);
        Assert.Equal(0, tally.Lost);
    }
}
