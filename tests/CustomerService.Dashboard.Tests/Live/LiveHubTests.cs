using System.Collections.Concurrent;
using System.Text.Json;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Live;

public sealed class LiveHubTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Watch_UnitWithinTheKeys_ReceivesSnapshotsAtOnceAndOnChange(bool messagePack)
    {
        await using var viewer = await ConnectAsync(await server.KeyAsync("read"), messagePack);
        var seen = Collect(viewer, messagePack);
        using var intake = await server.ClientAsync("intake");

        await viewer.InvokeAsync("Watch", "head");
        await UntilAsync(() => seen.Any(snapshot => snapshot.Unit == "head"));
        var before = seen.Last().Offered;
        await intake.PostAsync([Events.Offered($"hub-{messagePack}")]);

        await UntilAsync(() => seen.Last().Offered == before + 1);
        Assert.Equal(seen.Select(snapshot => snapshot.Position).Order(), seen.Select(snapshot => snapshot.Position));
    }

    [Fact]
    public async Task Unwatch_EndsTheSnapshotsOfThatUnitOnly()
    {
        await using var viewer = await ConnectAsync(await server.KeyAsync("read"));
        var seen = Collect(viewer, messagePack: false);
        using var intake = await server.ClientAsync("intake");
        await viewer.InvokeAsync("Watch", "north");
        await viewer.InvokeAsync("Watch", "south");
        await UntilAsync(() => seen.Select(snapshot => snapshot.Unit).Distinct().Count() == 2);

        await viewer.InvokeAsync("Unwatch", "north");
        var northSeen = seen.Count(snapshot => snapshot.Unit == "north");
        var southSeen = seen.Count(snapshot => snapshot.Unit == "south");
        await intake.PostAsync([Events.Offered("unwatched")]);
        await UntilAsync(() => seen.Count(snapshot => snapshot.Unit == "south") > southSeen);

        Assert.Equal(northSeen, seen.Count(snapshot => snapshot.Unit == "north"));
    }

    [Theory]
    [InlineData("south", "north")]
    [InlineData("head", "moon")]
    public async Task Watch_UnitOutsideTheKeys_IsRefused(string keyUnit, string unit)
    {
        await using var viewer = await ConnectAsync(await server.KeyAsync("read", keyUnit));

        var refusal = await Assert.ThrowsAsync<HubException>(() => viewer.InvokeAsync("Watch", unit));

        Assert.Contains($"unit: '{unit}' is not within the unit of this bearer", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_UnitLeavesTheKeys_EndsAndIsNotBegunAgain()
    {
        await server.AddUnitAsync("office", "north", queue: "office-line");
        await using var north = await ConnectAsync(await server.KeyAsync("read", "north"));
        await using var head = await ConnectAsync(await server.KeyAsync("read", "head"));
        var (seenByNorth, seenByHead) = (Collect(north, messagePack: false), Collect(head, messagePack: false));
        var isCut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        north.Closed += _ =>
        {
            isCut.TrySetResult();
            return Task.CompletedTask;
        };
        await north.InvokeAsync("Watch", "office", TestContext.Current.CancellationToken);
        await head.InvokeAsync("Watch", "office", TestContext.Current.CancellationToken);
        await UntilAsync(() => !seenByNorth.IsEmpty && !seenByHead.IsEmpty);

        await server.MoveUnitAsync("office", "south");
        await isCut.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        using var intake = await server.ClientAsync("intake");
        await intake.PostAsync([Events.Offered("after-the-move", "office-line")]);
        await UntilAsync(() => seenByHead.Last().Offered == 1);
        Assert.DoesNotContain(seenByNorth, snapshot => snapshot.Offered > 0);
        await using var again = await ConnectAsync(await server.KeyAsync("read", "north"));
        await Assert.ThrowsAsync<HubException>(() => again.InvokeAsync("Watch", "office", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("intake")]
    [InlineData(null)]
    public async Task Connect_WithoutAReadKey_IsRefused(string? scope)
    {
        var key = scope is null ? null : await server.KeyAsync(scope);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => ConnectAsync(key));
    }

    [Fact]
    public async Task Watch_TooManyCalls_AreRefused()
    {
        await using var viewer = await ConnectAsync(await server.KeyAsync("read"));
        for (var call = 0; call < 100; call++) await viewer.InvokeAsync("Watch", "head");

        var refusal = await Assert.ThrowsAsync<HubException>(() => viewer.InvokeAsync("Watch", "head"));

        Assert.Contains("calls in ten seconds", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<HubConnection> ConnectAsync(string? key, bool messagePack = false)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server.Address, "/hubs/live"), options => options.AccessTokenProvider = () => Task.FromResult(key));
        if (messagePack) builder.AddMessagePackProtocol();
        var connection = builder.Build();
        await connection.StartAsync();
        return connection;
    }

    private static ConcurrentQueue<Seen> Collect(HubConnection viewer, bool messagePack)
    {
        var seen = new ConcurrentQueue<Seen>();
        if (messagePack)
        {
            viewer.On<BoardOfAnotherProgram>("Snapshot", board => seen.Enqueue(new Seen(board.Unit, board.Position, board.Window.Offered)));
        }
        else
        {
            viewer.On<JsonElement>("Snapshot", board => seen.Enqueue(new Seen(
                board.GetProperty("unit").GetString()!, board.GetProperty("position").GetInt64(),
                board.GetProperty("windows").GetProperty("15m").GetProperty("offered").GetInt64())));
        }

        return seen;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition()) await Task.Delay(20, limit.Token);
    }

    private sealed record Seen(string Unit, long Position, long Offered);

    /// <summary>What a program that knows only the contract's names declares.</summary>
    public sealed class BoardOfAnotherProgram
    {
        public string Unit { get; set; } = "";

        public long Position { get; set; }

        public WindowOfAnotherProgram Window { get; set; } = new();
    }

    public sealed class WindowOfAnotherProgram
    {
        public long Offered { get; set; }
    }
}
