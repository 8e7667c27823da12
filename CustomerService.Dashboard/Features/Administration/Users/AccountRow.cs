namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>An account as the list of users shows it.</summary>
/// <param name="LockedUntil">Null when it is not locked now.</param>
public sealed record AccountRow(
    string Id,
    string UserName,
    string DisplayName,
    string? Email,
    string UnitCode,
    IReadOnlyList<string> Roles,
    bool IsDisabled,
    bool IsDemo,
    DateTimeOffset? LockedUntil,
    bool HasOneTimeCodes,
    bool HasPasskey,
    DateTimeOffset? LastSignInAt);
