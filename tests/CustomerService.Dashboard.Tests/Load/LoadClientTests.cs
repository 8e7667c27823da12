using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Load.Circuits;
using CustomerService.Load.Producers;
using CustomerService.Load.Viewers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Load;

public sealed class LoadClientTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Password = "correct horse battery";
    private static readonly string[] Queues = ["hotline-a", "hotline-b"];

    [Fact(Timeout = 180_000)]
    public async Task ViewersAndCircuits_WhileEventsArrive_ReceiveThemAndStayOpen()
    {
        using var person = await SignInAsync();
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

    [Fact(Timeout = 180_000)]
    public async Task Circuit_WhileFiguresChange_IsSentOneBatchASnapshot()
    {
        using var person = await SignInAsync();
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

    private async Task<Person> SignInAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        if (await accounts.FindByNameAsync("load") is not null) return await Person.SignInAsync(server.Address, "load", Password);
        var account = new Account("load", "Load", "head");
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Roles.HotlineSupervisor)).Succeeded);
        return await Person.SignInAsync(server.Address, "load", Password);
    }
}
