namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>What an administrator fills in about an account.</summary>
public sealed class AccountForm
{
    /// <summary>Fixed once the account exists.</summary>
    public string UserName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string? Email { get; set; }

    public string UnitCode { get; set; } = "";

    public HashSet<string> Roles { get; init; } = new(StringComparer.Ordinal);

    public static AccountForm Of(AccountRow row) => new()
    {
        UserName = row.UserName,
        DisplayName = row.DisplayName,
        Email = row.Email,
        UnitCode = row.UnitCode,
        Roles = row.Roles.ToHashSet(StringComparer.Ordinal),
    };
}
