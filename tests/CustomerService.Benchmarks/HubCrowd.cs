using Microsoft.AspNetCore.SignalR.Client;

namespace CustomerService.Benchmarks;

/// <summary>Viewers of a hub that count what they receive.</summary>
internal sealed class HubCrowd : IAsyncDisposable
{
    /// <summary>How many connect at once.</summary>
    private const int AtOnce = 16;

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
        crowd.connections.AddRange(Enumerable.Range(0, viewers).Select(_ => new HubConnectionBuilder().WithUrl(hub, options => options.AccessTokenProvider = () => Task.FromResult(key)).Build()));

        // One tells how long a message is; the others only count, so that the client leaves the machine to the servers.
        crowd.connections[0].On<object>("Snapshot", snapshot => crowd.Bytes = snapshot.ToString()!.Length);
        await Parallel.ForEachAsync(crowd.connections, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (connection, cancellation) =>
        {
            connection.On<object>("Snapshot", _ => crowd.Count());
            await connection.StartAsync(cancellation);
            if (watch is not null) await connection.InvokeAsync("Watch", watch, cancellation);
        });
        return crowd;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private void Count() => Interlocked.Increment(ref messages);
}
