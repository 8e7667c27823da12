using CustomerService.Dashboard.Demo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>Signs accounts in. Who is welcome is decided here alone, for a new sign-in and for a session that goes on.</summary>
public sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<AccountSignIn> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    DemoSettings demo,
    TimeProvider clock)
    : SignInManager<Account>(accounts, contexts, claims, options, log, schemes, confirmation)
{
    private static readonly Account Nobody = new("nobody", "", "");
    private static string? nobodysHash;

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(IsWelcome(user));

    public override async Task<bool> ValidateSecurityStampAsync(Account? user, string? securityStamp) =>
        user is not null && IsWelcome(user) && await base.ValidateSecurityStampAsync(user, securityStamp);

    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { } user)
        {
            return await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        }

        // An unknown name must take as long as a wrong password, or the clock tells which names exist.
        nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, "nobody's password");
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return SignInResult.Failed;
    }

    public override async Task SignInWithClaimsAsync(
        Account user, AuthenticationProperties? authenticationProperties, IEnumerable<System.Security.Claims.Claim> additionalClaims)
    {
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
        user.SignedIn(clock.GetUtcNow());
        await UserManager.UpdateAsync(user);
        Logger.LogInformation("{Account} signed in", user.UserName);
    }

    private bool IsWelcome(Account user) => !user.IsDisabled && (!user.IsDemo || demo.Enabled);
}
