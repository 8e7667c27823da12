using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>A person who signs in. Belongs to one unit and sees that unit and everything below it.</summary>
public sealed class Account : IdentityUser
{
    public const int MaxUserNameLength = 64;
    public const int MaxDisplayNameLength = 100;

    private Account()
    {
    }

    /// <param name="userName">Unique, compared without case.</param>
    /// <param name="displayName">The name shown on screen.</param>
    /// <param name="unitCode">A unit's code, or <see cref="Access.WholeOrganization"/>.</param>
    /// <param name="isDemo">True when the account exists only while the demo is on.</param>
    public Account(string userName, string displayName, string unitCode, bool isDemo = false)
    {
        UserName = userName;
        DisplayName = displayName;
        UnitCode = unitCode;
        IsDemo = isDemo;
        LockoutEnabled = true;
    }

    public string DisplayName { get; private set; } = "";

    public string UnitCode { get; private set; } = "";

    /// <summary>A disabled account cannot sign in, and its sessions end within a minute.</summary>
    public bool IsDisabled { get; private set; }

    /// <summary>Refused altogether while the demo is off, so that a trial leaves no door open.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>One of the demo's people, whom anyone may be while the demo is on: it has no password, and nobody changes it.</summary>
    public bool IsShared => IsDemo && PasswordHash is null;

    /// <summary>Set while the password is one that someone else handed out: until then it opens the page that changes it, and nothing after.</summary>
    public DateTimeOffset? OneTimePasswordUntil { get; private set; }

    public bool MustChangePassword => OneTimePasswordUntil is not null;

    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>The 30-second step of the last accepted one-time code: a code is accepted once.</summary>
    public long LastOneTimeCodeStep { get; private set; }

    public void Rename(string displayName) => DisplayName = displayName;

    public void MoveTo(string unitCode) => UnitCode = unitCode;

    public void Disable() => IsDisabled = true;

    public void Enable() => IsDisabled = false;

    /// <summary>The password about to be set is handed out by someone else and good until then.</summary>
    public void ExpectNewPassword(DateTimeOffset until) => OneTimePasswordUntil = until;

    public void AcceptNewPassword() => OneTimePasswordUntil = null;

    public bool HasExpiredPassword(DateTimeOffset now) => OneTimePasswordUntil <= now;

    public void SignedIn(DateTimeOffset at) => LastSignInAt = at;

    /// <summary>False when a code of that step or of a later one was used before.</summary>
    public bool TrySpendOneTimeCode(long step)
    {
        if (step <= LastOneTimeCodeStep) return false;
        LastOneTimeCodeStep = step;
        return true;
    }
}
