using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>
/// A person's own calendar links. A link is a key that opens one calendar and nothing else: 256 random bits of which only a hash
/// is kept, shown once, revoked whenever its owner likes.
/// </summary>
public sealed class FeedDesk(ApiKeys keys, Organizations organizations, Sessions sessions, ILogger<FeedDesk> log)
{
    /// <summary>As many as anybody has devices.</summary>
    public const int Most = 10;

    /// <summary>The person's links, the newest first; revoked ones stay for a look back.</summary>
    public async Task<IReadOnlyList<ApiKeyRow>> ListAsync(ClaimsPrincipal person, CancellationToken cancellation = default) => person.Identity?.Name is { } name
        ? [.. (await keys.ListAsync(cancellation)).Where(key => IsFeed(key) && key.CreatedBy == name)]
        : [];

    /// <returns>The key, or null when the person may not see the unit or has too many.</returns>
    public async Task<NewApiKey?> IssueAsync(ClaimsPrincipal person, string unit, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        if (person.Identity?.Name is not { } name || !Access.MaySee(person, tree, unit) || !await sessions.IsStillWelcomeAsync(person, cancellation)) return null;
        if ((await ListAsync(person, cancellation)).Count(key => key.RevokedAt is null) >= Most) return null;
        var key = await keys.CreateAsync(tree.Unit(unit)!.Name, [ApiScopes.Calendar], unit, name, person.HasClaim(SecurityClaims.Demo, "true"), cancellation: cancellation);
        log.LogInformation("{Person} made the calendar link {Key} for {Unit}", name, key.Id, unit);
        return key;
    }

    /// <summary>Ends a link of the person's own; of anybody else's it knows nothing.</summary>
    public async Task RevokeAsync(ClaimsPrincipal person, string id, CancellationToken cancellation = default)
    {
        if ((await ListAsync(person, cancellation)).Any(key => key.Id == id)) await keys.RevokeAsync(id, cancellation);
    }

    private static bool IsFeed(ApiKeyRow key) => key.Scopes is [ApiScopes.Calendar];
}
