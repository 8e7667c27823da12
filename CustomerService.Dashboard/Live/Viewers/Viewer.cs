using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace CustomerService.Dashboard.Live.Viewers;

/// <summary>One connection to the live hub: what it watches, each with room for exactly one unsent message.</summary>
internal sealed class Viewer(HubConnectionContext connection, string bearer, LiveSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan CallWindow = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Latest<SerializedHubMessage>> watched = new(StringComparer.Ordinal);
    private DateTimeOffset windowStart = clock.GetUtcNow();
    private int calls;

    /// <summary>Who is counted for <see cref="LiveSettings.ViewersPerBearer"/>.</summary>
    public string Bearer => bearer;

    public string Connection => connection.ConnectionId;

    public ClaimsPrincipal User => connection.User;

    public IEnumerable<string> Units => watched.Keys;

    public void Abort() => connection.Abort();

    /// <summary>SignalR runs a connection's calls one after another, so counting needs no lock.</summary>
    /// <exception cref="HubException">Too many calls.</exception>
    public void CountCall()
    {
        var now = clock.GetUtcNow();
        if (now - windowStart >= CallWindow) (windowStart, calls) = (now, 0);
        if (++calls > settings.CallsPerTenSeconds) throw new HubException($"More than {settings.CallsPerTenSeconds} calls in ten seconds");
    }

    /// <returns>False when the unit is watched already.</returns>
    /// <exception cref="HubException">Too many units.</exception>
    public bool Begin(string unit)
    {
        if (watched.ContainsKey(unit)) return false;
        if (watched.Count >= settings.UnitsPerViewer) throw new HubException($"A connection may watch {settings.UnitsPerViewer} units");
        return watched.TryAdd(unit, new Latest<SerializedHubMessage>(message => connection.WriteAsync(message)));
    }

    /// <returns>False when the unit was not watched.</returns>
    public bool End(string unit)
    {
        if (!watched.TryRemove(unit, out var slot)) return false;
        slot.Dispose();
        return true;
    }

    public void Offer(string unit, SerializedHubMessage message)
    {
        if (watched.TryGetValue(unit, out var slot)) slot.Offer(message);
    }
}
