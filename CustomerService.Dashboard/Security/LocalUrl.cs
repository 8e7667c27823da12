namespace CustomerService.Dashboard.Security;

/// <summary>Where to go after signing in: only ever within this site, so that a link to the sign-in page cannot lead elsewhere.</summary>
public static class LocalUrl
{
    public const string Home = "/";

    /// <summary>The address when it is a path of this site, else the home page.</summary>
    public static string OrHome(string? url) => IsLocal(url) ? url! : Home;

    /// <summary>
    /// True for an absolute path. Browsers read <c>//host</c> and <c>/\host</c> as another site, and skip tabs and line breaks
    /// while they look.
    /// </summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
