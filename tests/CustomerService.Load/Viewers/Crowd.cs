using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerService.Load.Viewers;

/// <summary>Many viewers of a hub. Each tells the audience what it received; one that loses its connection is counted as lost.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly List<HubConnection> connections = [];
    private long lost;
    private bool leaving;

    public long Lost => Interlocked.Read(ref lost);

    public int Size => connections.Count;

    /// <summary>Viewers of a unit on the product's live hub; their number is what was offered today, the first that a snapshot tells.</summary>
    public static Task<Crowd> WatchAsync(Uri server, string key, string unit, int viewers, Audience audience) =>
        ConnectAsync(new Uri(server, "/hubs/live"), key, unit, viewers, audience, "\"offered\":"u8.ToArray());

    /// <summary>Viewers of the bare hub, whose number is the moment of sending.</summary>
    public static Task<Crowd> ListenAsync(Uri server, int viewers, Audience audience) =>
        ConnectAsync(new Uri(server, "/hub"), key: null, unit: null, viewers, audience, "\"arguments\":[\""u8.ToArray());

    public async ValueTask DisposeAsync()
    {
        leaving = true;
        await Parallel.ForEachAsync(connections, async (connection, _) => await connection.DisposeAsync());
    }

    private static async Task<Crowd> ConnectAsync(Uri hub, string? key, string? unit, int viewers, Audience audience, byte[] before)
    {
        var crowd = new Crowd();
        await Parallel.ForEachAsync(Enumerable.Range(0, viewers), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, cancellation) =>
        {
            var connection = Build(hub, key, before);
            var seen = 0L;
            connection.On<long, long>("Snapshot", (number, bytes) => seen = audience.Receive(number, seen, bytes));
            connection.Closed += _ => crowd.CloseAsync();
            await connection.StartAsync(cancellation);
            if (unit is not null) await connection.InvokeAsync("Watch", unit, cancellation);
            lock (crowd.connections) crowd.connections.Add(connection);
        });
        return crowd;
    }

    private static HubConnection Build(Uri hub, string? key, byte[] before)
    {
        var builder = new HubConnectionBuilder().WithUrl(hub, HttpTransportType.WebSockets, http =>
        {
            http.AccessTokenProvider = () => Task.FromResult(key);
            http.SkipNegotiation = true;
        });
        builder.Services.AddSingleton<IHubProtocol>(new SnapshotProtocol(before));
        return builder.Build();
    }

    private Task CloseAsync()
    {
        if (!leaving) Interlocked.Increment(ref lost);
        return Task.CompletedTask;
    }
}
