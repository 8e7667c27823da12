using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Desk;
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

    [Fact(Timeout = 180_000)]
    public async Task Desk_TopmostCaseOfALongList_ChangesOnEveryScreen()
    {
        using var desk = await server.ClientAsync("desk");
        for (var i = 0; i < 45; i++) await desk.RecordAsync(new { text = $"No power in house {i}", unit = "north" });
        var list = await desk.GetFromJsonAsync<JsonElement>("/api/v1/complaints?standing=open&take=1");
        var topmost = list.GetProperty("complaints")[0].GetProperty("number").GetString();
        using var person = await Supervisor.SignInAsync(server, "desk", Roles.ComplaintOfficer);
        var saw = new ConcurrentDictionary<int, bool>();
        var tally = new CircuitTally
        {
            Seen = (page, batch) =>
            {
                if (batch.AsSpan().IndexOf("changed-at-the-top"u8) >= 0) saw[page] = true;
            },
        };
        await using var circuits = await CircuitCrowd.OpenAsync(person, "/desk", count: 6, tally);

        using var answer = await desk.PostAsJsonAsync($"/api/v1/complaints/{topmost}/amend", new { title = "changed-at-the-top", reason = "Better said" });

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        for (var waited = 0; saw.Count < 6 && waited < 200; waited++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(6, saw.Count);
    }
}
