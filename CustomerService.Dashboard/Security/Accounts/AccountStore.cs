using System.Security.Cryptography;
using System.Text;
using CustomerService.Dashboard.Security.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>
/// Identity's store, except that recovery codes are kept as SHA-256 only. They are 120 random bits
/// (<see cref="AccountDirectory"/>), so a fast hash is enough.
/// </summary>
internal sealed class AccountStore(SecurityDb db, IdentityErrorDescriber errors)
    : UserStore<Account, IdentityRole, SecurityDb>(db, errors)
{
    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Hash(code), cancellationToken);

    private static string Hash(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToLowerInvariant())));
}
