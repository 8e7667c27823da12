using System.Security.Claims;
using CustomerService.Dashboard.Security.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CustomerService.Dashboard.Security.Wallboards;

/// <summary>
/// A screen on a wall that was opened by its link. The link's key was exchanged for a cookie, which says whose screen it is and
/// is worth exactly as much as the key: that is asked again with every request and, while a connection lasts, at every
/// revalidation. The cookie is looked at on the wallboard and on the live hub only, so that it opens nothing else.
/// </summary>
internal static class WallboardSession
{
    public const string SchemeName = "Wallboard";
    public const string CookieName = "cs.wall";

    /// <summary>Where links lead. The key stands behind the <c>#</c>, which browsers never send, so no log can keep it.</summary>
    public const string LinkPath = "/wall";

    /// <summary>Where a screen ends whose link is no longer good.</summary>
    public const string EndedPath = "/wall?ended";

    /// <summary>As long as browsers keep a cookie at most; what ends a screen is its link.</summary>
    private static readonly TimeSpan CookieLasts = TimeSpan.FromDays(400);
    private static readonly PathString[] Paths = [LinkPath, "/hubs/live"];

    public static AuthenticationBuilder AddWallboards(this AuthenticationBuilder authentication) =>
        authentication.AddCookie(SchemeName, options =>
        {
            SessionStartup.Harden(options, CookieName);
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.ExpireTimeSpan = CookieLasts;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = RefuseAsync;
            options.Events.OnRedirectToAccessDenied = RefuseAsync;
        });

    /// <summary>True when a wallboard's cookie is what the request comes with; someone who is signed in watches as themselves.</summary>
    public static bool IsPresented(HttpRequest request) =>
        Array.Exists(Paths, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
        && request.Cookies.ContainsKey(CookieName) && !request.Cookies.ContainsKey(SessionStartup.CookieName);

    /// <summary>The address that opens a wallboard with this key.</summary>
    public static string LinkOf(string baseUri, string key) => $"{baseUri.TrimEnd('/')}{LinkPath}#{key}";

    public static ClaimsPrincipal PrincipalOf(ApiKey key)
    {
        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, key.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, key.Name));
        identity.AddClaim(new Claim(SecurityClaims.Unit, key.UnitCode));
        identity.AddClaim(new Claim(SecurityClaims.Scope, ApiScopes.Watch));
        return new ClaimsPrincipal(identity);
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var keys = context.HttpContext.RequestServices.GetRequiredService<ApiKeys>();
        if (!await keys.IsInUseAsync(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }

    // The page goes to its end by itself; the hub says no in words for programs.
    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.Path.StartsWithSegments(LinkPath, StringComparison.OrdinalIgnoreCase))
            return SecurityProblems.Unauthorized(presented: true).ExecuteAsync(context.HttpContext);
        context.Response.Redirect(EndedPath);
        return Task.CompletedTask;
    }
}
