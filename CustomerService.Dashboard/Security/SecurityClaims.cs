namespace CustomerService.Dashboard.Security;

/// <summary>The claims of this product's own making, the same for accounts and API keys.</summary>
public static class SecurityClaims
{
    /// <summary>Code of the unit the bearer belongs to: it may see that unit and everything below it.</summary>
    public const string Unit = "cs:unit";

    /// <summary>One scope of an API key; see <see cref="Keys.ApiScopes"/>.</summary>
    public const string Scope = "cs:scope";

    /// <summary>The name shown for the bearer on screen.</summary>
    public const string DisplayName = "cs:display-name";

    /// <summary>Present when the bearer exists only while the demo is on.</summary>
    public const string Demo = "cs:demo";

    /// <summary>Present while the password was chosen by someone else; only the page that changes it is open.</summary>
    public const string MustChangePassword = "cs:must-change-password";

    /// <summary>Tells one sign-in from another, so that one can end without the others.</summary>
    public const string Session = "cs:session";

    /// <summary>When the session began, in seconds since 1970 UTC.</summary>
    public const string SessionStart = "cs:session-start";
}
