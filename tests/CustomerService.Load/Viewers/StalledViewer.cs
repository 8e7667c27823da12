using System.Net.WebSockets;
using System.Text;

namespace CustomerService.Load.Viewers;

/// <summary>Asks for a unit's figures and then never reads again, as a laptop does whose lid was closed.</summary>
internal sealed class StalledViewer : IDisposable
{
    private readonly ClientWebSocket socket = new();

    public static async Task<StalledViewer> WatchAsync(Uri server, string key, string unit)
    {
        var viewer = new StalledViewer();
        var hub = new UriBuilder(server) { Scheme = "ws", Path = "/hubs/live", Query = $"access_token={key}" }.Uri;
        await viewer.socket.ConnectAsync(hub, CancellationToken.None);
        await viewer.SendAsync("""{"protocol":"json","version":1}""");
        await viewer.SendAsync($$"""{"type":1,"target":"Watch","arguments":["{{unit}}"]}""");
        return viewer;
    }

    public void Dispose() => socket.Dispose();

    private async Task SendAsync(string message) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
