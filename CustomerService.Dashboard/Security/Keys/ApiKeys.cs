using System.Security.Cryptography;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security.Keys;

/// <summary>The API keys: making, checking, revoking and listing them.</summary>
public sealed class ApiKeys(
    IDbContextFactory<SecurityDb> databases,
    ApiKeyCache cache,
    ApiKeyUse use,
    DemoSettings demo,
    TimeProvider clock,
    IOptions<SecuritySettings> settings)
{
    private static readonly string Words = string.Join(", ", ApiScopes.All);

    /// <summary>Makes a key. Whether its creator may grant that unit is the caller's to check.</summary>
    /// <exception cref="ApiKeyRefusedException">The name, a scope or the unit is missing or malformed.</exception>
    public async Task<NewApiKey> CreateAsync(
        string name, IReadOnlyCollection<string> scopes, string unitCode, string createdBy, bool isDemo = false,
        DateTimeOffset? expiresAt = null, CancellationToken cancellation = default)
    {
        name = name.Trim();
        unitCode = unitCode.Trim();
        if (name.Length is 0 or > ApiKey.MaxNameLength) throw new ApiKeyRefusedException($"A key needs a name of 1 to {ApiKey.MaxNameLength} characters.");
        if (scopes.Count == 0) throw new ApiKeyRefusedException($"A key needs at least one scope: {Words}.");
        if (scopes.Except(ApiScopes.All, StringComparer.Ordinal).FirstOrDefault() is { } unknown) throw new ApiKeyRefusedException($"'{unknown}' is not a scope; there are {Words}.");
        if (unitCode.Length == 0) throw new ApiKeyRefusedException("A key needs the code of the unit it reaches.");

        var text = ApiKeyText.New();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.ApiKeys.Add(new ApiKey(text, name, ApiScopes.All.Intersect(scopes, StringComparer.Ordinal), unitCode, createdBy, clock.GetUtcNow(), expiresAt, isDemo));
        await db.SaveChangesAsync(cancellation);
        return new NewApiKey(text.Id, text.Reveal());
    }

    /// <summary>Ends a key: in this process at once, on other nodes within <see cref="SecuritySettings.KeyCache"/>.</summary>
    /// <exception cref="ApiKeyRefusedException">There is no such key.</exception>
    public async Task RevokeAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = await db.ApiKeys.FindAsync([id], cancellation) ?? throw new ApiKeyRefusedException($"There is no key '{id}'.");
        key.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        cache.Revoke(id);
    }

    /// <summary>Every key, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var keys = await db.ApiKeys.AsNoTracking().OrderByDescending(key => key.CreatedAt).ThenBy(key => key.Id).ToListAsync(cancellation);
        return [.. keys.Select(key => new ApiKeyRow(
            key.Id, key.Name, key.Scopes.Split(' '), key.UnitCode, key.CreatedBy, key.CreatedAt, key.ExpiresAt,
            use.NotYetWritten(key.Id) ?? key.LastUsedAt, key.RevokedAt, key.IsDemo))];
    }

    /// <summary>The key that the text is, or null when it is malformed, unknown, revoked, expired, or of a demo that is off.</summary>
    internal async Task<ApiKey?> CheckAsync(string? text, CancellationToken cancellation)
    {
        if (!ApiKeyText.TryParse(text, out var presented)) return null;
        if (await FindAliveAsync(presented.Id, cancellation) is not { } key) return null;
        if (!CryptographicOperations.FixedTimeEquals(key.Hash, presented.Hash())) return null;

        use.Note(key.Id);
        return key;
    }

    /// <summary>True while a key that was accepted earlier still is.</summary>
    internal async Task<bool> IsAliveAsync(string? id, CancellationToken cancellation) =>
        id is not null && await FindAliveAsync(id, cancellation) is not null;

    /// <summary>The same, noting that the key is in use: a screen that watches for weeks presents its key only once.</summary>
    internal async Task<bool> IsInUseAsync(string? id, CancellationToken cancellation)
    {
        if (!await IsAliveAsync(id, cancellation)) return false;
        use.Note(id!);
        return true;
    }

    private async Task<ApiKey?> FindAliveAsync(string id, CancellationToken cancellation)
    {
        var key = cache.Find(id, settings.Value.KeyCache) ?? await ReadAsync(id, cancellation);
        var alive = key is not null && key.IsAlive(clock.GetUtcNow()) && (!key.IsDemo || demo.Enabled) && !cache.IsRevokedHere(id);
        return alive ? key : null;
    }

    private async Task<ApiKey?> ReadAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation);
        if (key is not null) cache.Remember(key);
        return key;
    }
}
