using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>Reads the accounts that an administrator may manage.</summary>
public sealed class AccountQueries(IDbContextFactory<SecurityDb> databases, Organizations organizations, TimeProvider clock)
{
    public const int MaxRows = 200;

    /// <summary>The accounts within the reader's scope whose names or unit contain the text.</summary>
    public async Task<AccountList> ListAsync(ClaimsPrincipal reader, string? text, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await Matching(Visible(db.Users.AsNoTracking(), reader), text)
            .OrderBy(account => account.NormalizedUserName)
            .Take(MaxRows + 1)
            .ToListAsync(cancellation);
        var shown = found.Take(MaxRows).ToList();

        var ids = shown.ConvertAll(account => account.Id);
        var roles = (await db.UserRoles.Where(role => ids.Contains(role.UserId)).ToListAsync(cancellation)).ToLookup(role => role.UserId, role => role.RoleId);
        var passkeys = await db.UserPasskeys.Where(passkey => ids.Contains(passkey.UserId)).Select(passkey => passkey.UserId).ToHashSetAsync(cancellation);
        var now = clock.GetUtcNow();

        return new AccountList(
            shown.ConvertAll(account => new AccountRow(
                account.Id, account.UserName!, account.DisplayName, account.Email, account.UnitCode,
                [.. Roles.All.Intersect(roles[account.Id])],
                account.IsDisabled, account.IsDemo, account.LockoutEnd > now ? account.LockoutEnd : null,
                account.TwoFactorEnabled, passkeys.Contains(account.Id), account.LastSignInAt)),
            found.Count > MaxRows);
    }

    private static IQueryable<Account> Matching(IQueryable<Account> accounts, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return accounts;
        var plain = text.Trim();
        var upper = plain.ToUpperInvariant();
        return accounts.Where(account =>
            account.NormalizedUserName!.Contains(upper) || account.DisplayName.Contains(plain) || account.UnitCode.Contains(plain));
    }

    private IQueryable<Account> Visible(IQueryable<Account> accounts, ClaimsPrincipal reader)
    {
        var scope = Access.ScopeOf(reader);
        if (scope == Access.WholeOrganization) return accounts;
        var units = organizations.Current.Unit(scope)?.Subtree().Select(unit => unit.Code).ToList() ?? [scope ?? ""];
        return accounts.Where(account => units.Contains(account.UnitCode));
    }
}
