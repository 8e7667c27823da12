using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Features.Administration;

/// <summary>
/// Asks before every single action whether the administrator may do it: still welcome, still an administrator, and within its
/// own unit. What a page showed a minute ago proves nothing.
/// </summary>
public sealed class Administrators(Sessions sessions, Organizations organizations)
{
    public OrganizationTree Tree => organizations.Current;

    /// <summary>Null when the administrator may act within that scope, else the refusal.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="scope">The unit, or <see cref="Access.WholeOrganization"/>, that the account or key has or shall have.</param>
    /// <param name="isDemo">Whether what is acted upon belongs to the demo: a demo account touches nothing else.</param>
    public async Task<IdentityResult?> RefusalAsync(ClaimsPrincipal actor, string scope, bool isDemo)
    {
        if (!actor.IsInRole(Roles.Administrator) || !await sessions.IsStillWelcomeAsync(actor)) return Refused("NotAdministrator");
        if (IsDemo(actor) && !isDemo) return Refused("DemoOnly");
        return Access.MayGrant(actor, Tree, scope) ? null : Refused("OutsideUnit");
    }

    /// <summary>Null when the scope is one that can be given: a unit of today, or the whole organisation.</summary>
    public IdentityResult? UnknownUnit(string scope) =>
        scope == Access.WholeOrganization || Tree.Unit(scope) is not null ? null : Refused("UnknownUnit");

    public static bool IsDemo(ClaimsPrincipal actor) => actor.HasClaim(claim => claim.Type == SecurityClaims.Demo);

    public static IdentityResult Refused(string code) => IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
