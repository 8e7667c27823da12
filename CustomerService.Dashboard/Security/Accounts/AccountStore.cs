using System.Security.Cryptography;
using System.Text;
using CustomerService.Dashboard.Security.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>
/// Identity's store, except that recovery codes are kept as SHA-256 only, since they are 120 random bits
/// (<see cref="AccountDirectory"/>) and a fast hash is enough, and that open pages learn of a change at once.
/// </summary>
internal sealed class AccountStore(SecurityDb db, IdentityErrorDescriber errors, SharedWelcome welcome)
    : UserStore<Account, IdentityRole, SecurityDb>(db, errors)
{
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        var result = await base.UpdateAsync(user, cancellationToken);
        welcome.Forget(user.Id);
        return result;
    }

    public override async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken = default)
    {
        var result = await base.DeleteAsync(user, cancellationToken);
        welcome.Forget(user.Id);
        return result;
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToLowerInvariant())));
}
