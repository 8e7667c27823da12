using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Security.Wallboards;
using CustomerService.Domain.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security;

/// <summary>Cookies, the choice between cookie and key, and the keys that protect cookies.</summary>
internal static class SessionStartup
{
    public const string CookieName = "cs.session";
    public const string SignInPath = "/account/sign-in";
    public const string DeniedPath = "/account/denied";
    public const string ReturnUrl = "returnUrl";
    private const string CookieOrKey = "CookieOrKey";

    public static void AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(options =>
            {
                options.DefaultScheme = CookieOrKey;
                options.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
                options.DefaultSignOutScheme = IdentityConstants.ApplicationScheme;
            })
            .AddPolicyScheme(CookieOrKey, null, options => options.ForwardDefaultSelector = SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(ApiKeyAuthenticationHandler.SchemeName, null)
            .AddWallboards()
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure<IOptions<SecuritySettings>>(ConfigureSession);
                cookies.TwoFactorUserIdCookie!.Configure(options => Harden(options, "cs.second-factor"));
                cookies.TwoFactorRememberMeCookie!.Configure(options => Harden(options, "cs.known-browser"));
            });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "cs.antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IOptions<SecuritySettings>, TimeProvider>((options, settings, clock) =>
        {
            options.ValidationInterval = settings.Value.Revalidation;
            options.TimeProvider = clock;
            options.OnRefreshingPrincipal = KeepSession;
        });
    }

    /// <summary>Keeps the keys that protect cookies and tokens beside the data, so that a restart signs nobody out.</summary>
    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CustomerService");
        services.AddOptions<KeyManagementOptions>().Configure<DataSettings, ILoggerFactory>((options, data, logs) =>
        {
            var directory = Directory.CreateDirectory(Path.Combine(data.Directory, "keys"));
            if (!OperatingSystem.IsWindows()) directory.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            options.XmlRepository = new FileSystemXmlRepository(directory, logs);
        });
    }

    private static string SchemeFor(HttpContext context)
    {
        if (ApiKeyAuthenticationHandler.IsPresented(context.Request)) return ApiKeyAuthenticationHandler.SchemeName;
        if (WallboardSession.IsPresented(context.Request)) return WallboardSession.SchemeName;
        var hasSession = context.Request.Cookies.ContainsKey(CookieName);
        return IsForPrograms(context.Request) && !hasSession ? ApiKeyAuthenticationHandler.SchemeName : IdentityConstants.ApplicationScheme;
    }

    private static void ConfigureSession(CookieAuthenticationOptions options, IOptions<SecuritySettings> settings)
    {
        Harden(options, CookieName);
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = DeniedPath;
        options.ReturnUrlParameter = ReturnUrl;
        options.ExpireTimeSpan = settings.Value.SessionLength;
        options.SlidingExpiration = true;

        // Asked on every request: a copy of a cookie must not outlive the sign-out by even one revalidation.
        options.Events.OnValidatePrincipal = context =>
        {
            var ended = context.HttpContext.RequestServices.GetRequiredService<EndedSessions>();
            if (!ended.IsOverHere(context.Principal)) return SecurityStampValidator.ValidatePrincipalAsync(context);
            context.RejectPrincipal();
            return Task.CompletedTask;
        };

        // A program is told by status and problem details, a person by a page.
        var toSignIn = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context => IsForPrograms(context.Request)
            ? SecurityProblems.Unauthorized(presented: false).ExecuteAsync(context.HttpContext)
            : toSignIn(context);
        var toDenied = options.Events.OnRedirectToAccessDenied;
        options.Events.OnRedirectToAccessDenied = context => IsForPrograms(context.Request)
            ? SecurityProblems.WrongScope(context.HttpContext.GetEndpoint()).ExecuteAsync(context.HttpContext)
            : toDenied(context);
    }

    // A revalidated session gets its claims afresh; that it is the same session is not among them.
    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context is { CurrentPrincipal: { } current, NewPrincipal: { } renewed }) renewed.Identities.First().AddClaims(EndedSessions.ClaimsOf(current));
        return Task.CompletedTask;
    }

    /// <summary>Lax, not Strict: a link in a mail or a chat must open for someone who is signed in; posts are guarded by antiforgery.</summary>
    public static void Harden(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
    }

    private static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
