namespace CustomerService.Dashboard.Security;

/// <summary>The settings of section <c>Security</c>.</summary>
public sealed class SecuritySettings
{
    public const string Section = "Security";

    /// <summary>How often a cookie or circuit asks whether its account is still welcome; a cut takes at most twice this.</summary>
    public TimeSpan Revalidation { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>A session ends after this long without a request.</summary>
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(10);

    /// <summary>A session ends after this long in any case, circuits included.</summary>
    public TimeSpan SessionMaximum { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a password that an administrator handed out opens the account.</summary>
    public TimeSpan OneTimePassword { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How long another node's revocation of a key may go unnoticed here.</summary>
    public TimeSpan KeyCache { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Posts to the sign-in pages that one address may make in a minute; a whole hall may share an address.</summary>
    public int SignInsPerMinute { get; set; } = 60;
}
