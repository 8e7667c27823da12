namespace CustomerService.Dashboard.Security.Keys;

/// <summary>A key as the list of keys shows it.</summary>
public sealed record ApiKeyRow(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    string UnitCode,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    bool IsDemo);
