using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>Identity's <see cref="UserManager{TUser}"/> with recovery codes strong enough to be kept as a plain hash.</summary>
public sealed class AccountDirectory(
    IUserStore<Account> store,
    IOptions<IdentityOptions> options,
    IPasswordHasher<Account> passwords,
    IEnumerable<IUserValidator<Account>> accountRules,
    IEnumerable<IPasswordValidator<Account>> passwordRules,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<AccountDirectory> log)
    : UserManager<Account>(store, options, passwords, accountRules, passwordRules, normalizer, errors, services, log)
{
    private const string RecoveryAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>24 characters of 32: 120 bits.</summary>
    protected override string CreateTwoFactorRecoveryCode() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, 6)));
}
