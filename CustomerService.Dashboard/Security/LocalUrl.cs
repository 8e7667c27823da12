using Microsoft.AspNetCore.Http.HttpResults;

namespace CustomerService.Dashboard.Security;

/// <summary>Where to go after signing in: only ever within this site, so that a link to the sign-in page cannot lead elsewhere.</summary>
public static class LocalUrl
{
    public const string Home = "/";

    /// <summary>The address when it is an absolute path of this site, else the home page.</summary>
    public static string OrHome(string? url) => url is ['/', ..] && RedirectHttpResult.IsLocalUrl(url) ? url : Home;
}
