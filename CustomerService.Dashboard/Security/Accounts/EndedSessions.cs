using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using CustomerService.Dashboard.Security.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>
/// Which sessions are over: signed out, or older than <see cref="SecuritySettings.SessionMaximum"/>. A cookie is a
/// self-contained ticket: without this list a copy of it would outlive the sign-out. In this process a session ends at once,
/// elsewhere with the next revalidation.
/// </summary>
public sealed class EndedSessions(IDbContextFactory<SecurityDb> databases, TimeProvider clock, IOptions<SecuritySettings> settings)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> endedHere = new(StringComparer.Ordinal);

    /// <summary>The claims that tell one session from another, to be kept whenever the others are renewed.</summary>
    public static IEnumerable<Claim> ClaimsOf(ClaimsPrincipal bearer) =>
        bearer.Claims.Where(claim => claim.Type is SecurityClaims.Session or SecurityClaims.SessionStart);

    /// <summary>The claims of a session that begins now.</summary>
    public IEnumerable<Claim> NewSession() =>
    [
        new(SecurityClaims.Session, RandomNumberGenerator.GetHexString(32, lowercase: true)),
        new(SecurityClaims.SessionStart, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>True when it is known without asking the database that the session is over.</summary>
    public bool IsOverHere(ClaimsPrincipal? bearer) =>
        bearer?.FindFirstValue(SecurityClaims.Session) is { } id && (endedHere.ContainsKey(id) || IsTooOld(bearer));

    public async Task<bool> IsOverAsync(ClaimsPrincipal bearer)
    {
        if (bearer.FindFirstValue(SecurityClaims.Session) is not { } id) return false;
        if (IsOverHere(bearer)) return true;
        await using var db = await databases.CreateDbContextAsync();
        return await db.EndedSessions.AnyAsync(session => session.Id == id);
    }

    /// <summary>Ends the bearer's session; without one there is nothing to end.</summary>
    public async Task EndAsync(ClaimsPrincipal bearer)
    {
        var now = clock.GetUtcNow();
        var forgetAt = now + settings.Value.SessionMaximum;
        if (bearer.FindFirstValue(SecurityClaims.Session) is not { } id || !endedHere.TryAdd(id, forgetAt)) return;
        foreach (var expired in endedHere.Where(session => session.Value < now)) endedHere.TryRemove(expired);

        await using var db = await databases.CreateDbContextAsync();
        await db.EndedSessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync();
        db.EndedSessions.Add(new EndedSession(id, forgetAt));
        await db.SaveChangesAsync();
    }

    private bool IsTooOld(ClaimsPrincipal bearer) =>
        long.TryParse(bearer.FindFirstValue(SecurityClaims.SessionStart), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(start) > settings.Value.SessionMaximum;
}
