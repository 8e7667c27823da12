namespace CustomerService.Dashboard.Security.Keys;

/// <summary>A key as the list of keys shows it.</summary>
public sealed record ApiKeyRow(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    string UnitCode,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    bool IsDemo)
{
    /// <summary>A wallboard's link rather than another system's key.</summary>
    public bool MayOnlyWatch => Scopes is [ApiScopes.Watch];
}
