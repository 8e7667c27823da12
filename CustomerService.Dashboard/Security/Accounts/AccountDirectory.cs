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
    // Under this name Identity's own store keeps both.
    private const string IdentityTokens = "[AspNetUserStore]";
    private const string RecoveryAlphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Turns one-time codes off and forgets their secret and the recovery codes, so that nothing of them can return.</summary>
    public async Task<IdentityResult> RemoveSecondFactorAsync(Account account)
    {
        await RemoveAuthenticationTokenAsync(account, IdentityTokens, "AuthenticatorKey");
        await RemoveAuthenticationTokenAsync(account, IdentityTokens, "RecoveryCodes");
        return await SetTwoFactorEnabledAsync(account, false);
    }

    /// <summary>Removes one-time codes, recovery codes and passkeys: the password alone opens the account again.</summary>
    public async Task<IdentityResult> RemoveEverySecondFactorAsync(Account account)
    {
        foreach (var passkey in await GetPasskeysAsync(account))
        {
            if (await RemovePasskeyAsync(account, passkey.CredentialId) is { Succeeded: false } failed) return failed;
        }

        return await RemoveSecondFactorAsync(account);
    }

    /// <summary>24 characters of 32: 120 bits.</summary>
    protected override string CreateTwoFactorRecoveryCode() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, 6)));
}
