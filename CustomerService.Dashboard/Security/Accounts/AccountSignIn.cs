using System.Security.Claims;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security.Demo;
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
    EndedSessions ended,
    TimeProvider clock)
    : SignInManager<Account>(accounts, contexts, claims, options, log, schemes, confirmation)
{
    private static readonly Account Nobody = new("nobody", "", "");
    private static string? nobodysHash;
    private IReadOnlyList<Claim> present = [];

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(IsWelcome(user));

    public override async Task<bool> ValidateSecurityStampAsync(Account? user, string? securityStamp) =>
        user is not null && IsWelcome(user) && await base.ValidateSecurityStampAsync(user, securityStamp);

    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var user = await base.ValidateSecurityStampAsync(principal);
        return user is null || await ended.IsOverAsync(principal!) ? null : user;
    }

    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var user = await UserManager.FindByNameAsync(userName);
        if (user is { PasswordHash: not null } && IsWelcome(user) && !await UserManager.IsLockedOutAsync(user))
        {
            return Noted(await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure), user, "password");
        }

        // What is refused unseen must take as long as a wrong password, or the clock tells which names exist.
        nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, "nobody's password");
        UserManager.PasswordHasher.VerifyHashedPassword(Nobody, nobodysHash, password);
        return Noted(SignInResult.NotAllowed, user, "password");
    }

    public override async Task<SignInResult> TwoFactorAuthenticatorSignInAsync(string code, bool isPersistent, bool rememberClient) => Noted(
        await base.TwoFactorAuthenticatorSignInAsync(code, isPersistent, rememberClient), await GetTwoFactorAuthenticationUserAsync(), "one-time code");

    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode) => Noted(
        await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode), await GetTwoFactorAuthenticationUserAsync(), "recovery code");

    public override async Task<SignInResult> PasskeySignInAsync(string credentialJson) => Noted(
        await base.PasskeySignInAsync(credentialJson), null, "passkey");

    /// <summary>Signs in one of the demo's people, who have no password; fails for anyone else and while the demo is off.</summary>
    public async Task<SignInResult> SignInDemoPersonAsync(string? userName)
    {
        var isListed = DemoPerson.All.Any(person => person.UserName == userName);
        var user = isListed ? await UserManager.FindByNameAsync(userName!) : null;
        return user is { IsShared: true } ? await SignInOrTwoFactorAsync(user, isPersistent: false) : SignInResult.Failed;
    }

    public override async Task SignInWithClaimsAsync(
        Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // A new sign-in takes the place of the session it was made from.
        if (present.Count == 0) await ended.EndAsync(Context.User);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Concat(Session()));
        user.SignedIn(clock.GetUtcNow());
        await UserManager.UpdateAsync(user);
        Logger.LogInformation("{Account} signed in", user.UserName);
    }

    /// <summary>Renews the present session's claims, after a change of password for example; it stays the same session.</summary>
    public override async Task RefreshSignInAsync(Account user)
    {
        present = [.. EndedSessions.ClaimsOf(Context.User)];
        await base.RefreshSignInAsync(user);
        present = [];
    }

    public override async Task SignOutAsync()
    {
        await ended.EndAsync(Context.User);
        await base.SignOutAsync();
    }

    // Every way in ends here, a passkey's too, which by itself asks neither question.
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(Account user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false)
    {
        if (!IsWelcome(user)) return SignInResult.NotAllowed;
        if (await UserManager.IsLockedOutAsync(user)) return SignInResult.LockedOut;
        return await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);
    }

    private IEnumerable<Claim> Session() => present.Count > 0 ? present : ended.NewSession();

    private bool IsWelcome(Account user) =>
        !user.IsDisabled && (!user.IsDemo || demo.Enabled) && !user.HasExpiredPassword(clock.GetUtcNow());

    // A name that does not exist is whatever a stranger typed, perhaps a password in the wrong box: it is not written down.
    private SignInResult Noted(SignInResult result, Account? user, string factor)
    {
        if (!result.Succeeded && !result.RequiresTwoFactor)
        {
            Logger.LogWarning(
                "Sign-in refused: {Account}, {Factor}, {Result}, from {Address}",
                user?.UserName ?? "(unknown)", factor, result.ToString(), Context.Connection.RemoteIpAddress);
        }

        return result;
    }
}
