using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Load.Viewers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Live;

/// <summary>Viewers that misbehave, or come back all at once. Each test has a server of its own, whose figures it alone changes.</summary>
public sealed class ViewerFaultsTests : IAsyncLifetime
{
    private readonly RunningServer server = new();

    // A small window, as of a distant screen: else this machine itself would keep a megabyte for whoever does not read.
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return server.DisposeAsync();
    }

    [Fact(Timeout = 120_000)]
    public async Task ThousandViewers_BackAtOnceAfterARestart_AllGetTheFigures()
    {
        const int Viewers = 1_000;
        var cancellation = TestContext.Current.CancellationToken;
        var key = await server.KeyAsync("read");
        await OfferAsync(0, 7);
        await using var before = await Crowd.WatchAsync(server.Address, key, "head", Viewers, new CountingAudience());

        await server.RestartAsync();
        var back = new CountingAudience();
        await using var after = await Crowd.WatchAsync(server.Address, key, "head", Viewers, back);
        while (back.Messages < Viewers) await Task.Delay(20, cancellation);

        while (before.Lost < Viewers) await Task.Delay(20, cancellation);
        Assert.Equal((Viewers, 0), (after.Size, after.Lost));

        // All are served as one: what comes now reaches each of them.
        var seen = back.Messages;
        await OfferAsync(7, 1);
        while (back.Messages < seen + Viewers) await Task.Delay(20, cancellation);
    }

    [Fact(Timeout = 120_000)]
    public async Task Viewer_ThatStopsReading_HoldsUpNobody_AndSkipsToTheNewestWhenItReadsAgain()
    {
        const int Calls = 80;
        var cancellation = TestContext.Current.CancellationToken;
        await server.Services.GetRequiredService<Organizations>().ChangeAsync(async db =>
        {
            // A board as of a great floor, so that some pictures of it are more than the network keeps.
            var north = await db.Units.SingleAsync(unit => unit.Code == "north", cancellation);
            for (var line = 0; line < 80; line++) db.Add(new CallQueue($"line-{line}", $"Line {line}", north));
        });
        var key = await server.KeyAsync("read");
        using var lazy = await OpenAsync(key);
        using var quick = await OpenAsync(key);
        var last = ReadUntilAsync(quick, Calls);

        for (var call = 0; call < Calls; call++)
        {
            await OfferAsync(call, 1);
            server.Services.GetRequiredService<Feed>().Publish();
        }

        // Meanwhile the other one had it, and the one that did not read has missed most of what there was.
        await last;
        var read = await ReadUntilAsync(lazy, Calls);
        Assert.InRange(read, 2, Calls - 10);
    }

    private async Task OfferAsync(int first, int count) => await server.Services.GetRequiredService<Journal>().AppendAsync(
        [.. Enumerable.Range(first, count).Select(number => Floor.Report(CallEventType.Offered, $"call-{number}", TimeProvider.System.GetUtcNow().AddSeconds(-5)))], Cancellation);

    private async Task<ClientWebSocket> OpenAsync(string key)
    {
        var socket = new ClientWebSocket();
        var hub = new UriBuilder(server.Address) { Scheme = "ws", Path = "/hubs/live", Query = $"access_token={key}" }.Uri;
        await socket.ConnectAsync(hub, client, Cancellation);
        foreach (var message in new[] { """{"protocol":"json","version":1}""", """{"type":1,"target":"Watch","arguments":["head"]}""" })
            await socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, Cancellation);
        return socket;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Reads snapshots until one tells so many calls, and says how many it were.</summary>
    private static async Task<int> ReadUntilAsync(ClientWebSocket socket, int offered)
    {
        var (buffer, text, snapshots) = (new byte[16_384], new StringBuilder(), 0);
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, Cancellation);
            text.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
            if (!received.EndOfMessage) continue;
            var messages = text.ToString().Split('\u001e', StringSplitOptions.RemoveEmptyEntries);
            text.Clear();
            foreach (var message in messages.Select(each => JsonElement.Parse(each)).Where(each => each.TryGetProperty("target", out var target) && target.GetString() == "Snapshot"))
            {
                snapshots++;
                if (message.GetProperty("arguments")[0].GetProperty("windows").GetProperty("15m").GetProperty("offered").GetInt32() == offered) return snapshots;
            }
        }
    }
}
