using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CustomerService.Dashboard.Security.Keys;

/// <summary>
/// Lets in whoever presents an API key: <c>Authorization: Bearer cs_…</c>, or <c>access_token</c> in the query of a hub, since a
/// browser cannot set headers on a WebSocket. Refusals are problem details (RFC 9457).
/// </summary>
internal sealed class ApiKeyAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Bearer = "Bearer ";

    /// <summary>True when the request presents something as a key.</summary>
    public static bool IsPresented(HttpRequest request) => Presented(request) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Presented(Request) is not { } text) return AuthenticateResult.NoResult();
        if (await keys.CheckAsync(text, Context.RequestAborted) is not { } key) return AuthenticateResult.Fail("Unknown or revoked API key.");

        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(key), SchemeName));
    }

    /// <summary>A key as the bearer that it makes, however it was presented.</summary>
    internal static ClaimsPrincipal PrincipalOf(ApiKey key)
    {
        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, key.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, key.Name));
        identity.AddClaim(new Claim(SecurityClaims.Unit, key.UnitCode));
        identity.AddClaims(key.Scopes.Split(' ').Select(scope => new Claim(SecurityClaims.Scope, scope)));
        if (key.IsDemo) identity.AddClaim(new Claim(SecurityClaims.Demo, "true"));
        return new ClaimsPrincipal(identity);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return SecurityProblems.Unauthorized(IsPresented(Request)).ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        SecurityProblems.WrongScope(Context.GetEndpoint()).ExecuteAsync(Context);

    private static string? Presented(HttpRequest request)
    {
        if (request.Headers[HeaderNames.Authorization].ToString() is { Length: > 0 } header)
        {
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "";
        }

        return request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal) && request.Query["access_token"].ToString() is { Length: > 0 } token ? token : null;
    }
}
