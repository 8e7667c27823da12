namespace CustomerService.Dashboard.Security.Keys;

/// <summary>
/// A key that another system presents. Only its SHA-256 is kept, which suffices because the key is 256 random bits:
/// there is nothing to guess, so nothing to slow down.
/// </summary>
public sealed class ApiKey
{
    public const int MaxNameLength = 100;

    private ApiKey()
    {
    }

    public ApiKey(
        ApiKeyText key, string name, IEnumerable<string> scopes, string unitCode, string createdBy, DateTimeOffset createdAt, DateTimeOffset? expiresAt, bool isDemo)
    {
        Id = key.Id;
        Hash = key.Hash();
        Name = name;
        Scopes = string.Join(' ', scopes);
        UnitCode = unitCode;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
        ExpiresAt = expiresAt;
        IsDemo = isDemo;
    }

    /// <summary>The public part of the key, by which people recognise it in a list.</summary>
    public string Id { get; private set; } = "";

    public byte[] Hash { get; private set; } = [];

    public string Name { get; private set; } = "";

    /// <summary>Words of <see cref="ApiScopes"/> with a space between.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>The key reaches this unit and everything below it.</summary>
    public string UnitCode { get; private set; } = "";

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From this moment on the key opens nothing; null when it holds until it is revoked.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>Written at most once a minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Made by a demo account, therefore refused while the demo is off.</summary>
    public bool IsDemo { get; private set; }

    public bool IsAlive(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);

    public bool MayOnlyWatch => Scopes == ApiScopes.Watch;

    /// <summary>Ends the key for good; revoking it again changes nothing.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
