using Microsoft.AspNetCore.SignalR.Client;

namespace CustomerService.Benchmarks;

/// <summary>Viewers of a hub that count what they receive.</summary>
internal sealed class HubCrowd : IAsyncDisposable
{
    private readonly List<HubConnection> connections = [];
    private long messages;

    public long Messages => Interlocked.Read(ref messages);

    /// <summary>The length of the latest message.</summary>
    public int Bytes { get; private set; }

    /// <param name="hub">Where to connect.</param>
    /// <param name="viewers">How many connections.</param>
    /// <param name="key">The key they show; null for a hub that asks for none.</param>
    /// <param name="watch">The unit they watch; null for a hub that sends to everybody.</param>
    public static async Task<HubCrowd> ConnectAsync(Uri hub, int viewers, string? key, string? watch)
    {
        var crowd = new HubCrowd();
        for (var i = 0; i < viewers; i++)
        {
            var connection = new HubConnectionBuilder().WithUrl(hub, options => options.AccessTokenProvider = () => Task.FromResult(key)).Build();
            connection.On<object>("Snapshot", crowd.Count);
            await connection.StartAsync();
            if (watch is not null) await connection.InvokeAsync("Watch", watch);
            crowd.connections.Add(connection);
        }

        return crowd;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private void Count(object snapshot)
    {
        Interlocked.Increment(ref messages);
        Bytes = snapshot.ToString()!.Length;
    }
}
