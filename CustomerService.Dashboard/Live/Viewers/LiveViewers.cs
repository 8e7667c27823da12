using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>
/// The hub's open connections and what each watches. A snapshot is serialised once per unit and protocol and then written to
/// every viewer by itself: SignalR's own groups wait for the slowest member or queue up for it, we skip.
/// </summary>
internal sealed class LiveViewers : DefaultHubLifetimeManager<LiveHub>
{
    private readonly ConcurrentDictionary<string, Viewer> viewers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> perBearer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitBroadcast> broadcasts = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Feed feed;
    private readonly LiveMetrics metrics;
    private readonly LiveSettings settings;
    private readonly TimeProvider clock;

    public LiveViewers(Feed feed, LiveMetrics metrics, IOptions<LiveSettings> settings, TimeProvider clock, ILogger<DefaultHubLifetimeManager<LiveHub>> log)
        : base(log)
    {
        this.feed = feed;
        this.metrics = metrics;
        this.settings = settings.Value;
        this.clock = clock;
    }

    public IEnumerable<Viewer> All => viewers.Values;

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        await base.OnConnectedAsync(connection);
        var bearer = BearerOf(connection.User);
        if (perBearer.AddOrUpdate(bearer, 1, (_, count) => count + 1) > settings.ViewersPerBearer)
        {
            perBearer.AddOrUpdate(bearer, 0, (_, count) => count - 1);
            throw new HubException($"This bearer has {settings.ViewersPerBearer} connections already");
        }

        viewers[connection.ConnectionId] = new Viewer(connection, bearer, settings, clock);
        metrics.ViewerCame();
    }

    public override async Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        await base.OnDisconnectedAsync(connection);
        if (!viewers.TryRemove(connection.ConnectionId, out var viewer)) return;
        foreach (var unit in viewer.Units) Unwatch(viewer, unit);
        perBearer.AddOrUpdate(viewer.Bearer, 0, (_, count) => count - 1);
        metrics.ViewerWent();
    }

    public Viewer Find(string connection) => viewers[connection];

    public void Watch(Viewer viewer, string unit)
    {
        if (!viewer.Begin(unit)) return;
        UnitBroadcast broadcast;
        lock (gate)
        {
            if (!broadcasts.TryGetValue(unit, out broadcast!)) broadcasts.Add(unit, broadcast = new UnitBroadcast());
            broadcast.Add(viewer);
        }

        // Outside the lock, since the feed calls back at once. A connection that closed meanwhile is gone already.
        broadcast.Open(feed, unit);
        broadcast.Greet(viewer);
        if (!viewers.ContainsKey(viewer.Connection)) Unwatch(viewer, unit);
    }

    public void Unwatch(Viewer viewer, string unit)
    {
        if (!viewer.End(unit)) return;
        lock (gate)
        {
            if (!broadcasts.TryGetValue(unit, out var broadcast) || !broadcast.Remove(viewer)) return;
            broadcasts.Remove(unit);
            broadcast.Dispose();
        }
    }

    private static string BearerOf(ClaimsPrincipal user) => $"{user.Identity?.AuthenticationType}:{user.FindFirstValue(ClaimTypes.NameIdentifier)}";
}
