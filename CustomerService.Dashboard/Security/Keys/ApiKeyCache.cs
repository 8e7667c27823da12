using System.Collections.Concurrent;

namespace CustomerService.Dashboard.Security.Keys;

/// <summary>
/// Remembers keys that were looked up, for <see cref="SecuritySettings.KeyCache"/>: another node's revocation goes unnoticed no
/// longer than that. What is revoked in this process is refused from that moment on, whatever a look-up under way may find.
/// </summary>
public sealed class ApiKeyCache(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset ReadAt)> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> revokedHere = new(StringComparer.Ordinal);

    public bool IsRevokedHere(string id) => revokedHere.ContainsKey(id);

    public ApiKey? Find(string id, TimeSpan maxAge) =>
        known.TryGetValue(id, out var entry) && clock.GetUtcNow() - entry.ReadAt < maxAge ? entry.Key : null;

    public void Remember(ApiKey key) => known[key.Id] = (key, clock.GetUtcNow());

    public void Revoke(string id)
    {
        revokedHere[id] = 0;
        known.TryRemove(id, out _);
    }
}
