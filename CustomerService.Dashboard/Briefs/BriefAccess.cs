using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Briefs;

/// <summary>
/// Who may do what with briefs. Whoever sees a unit reads its briefs. A unit's executives and administrators write and send its brief, nobody
/// else's and from nowhere above; those of a unit above it return or accept it.
/// </summary>
public static class BriefAccess
{
    /// <summary>The roles that write, send, return and accept.</summary>
    public static IReadOnlyList<string> Writers { get; } = [Roles.Executive, Roles.Administrator];

    /// <summary>The unit that the bearer speaks for; null when it is nobody's.</summary>
    public static string? SpeaksFor(ClaimsPrincipal bearer, OrganizationTree tree) => Access.ScopeOf(bearer) switch
    {
        Access.WholeOrganization => tree.Roots is [var root, ..] ? root.Code : null,
        var scope => scope,
    };

    public static bool MayRead(ClaimsPrincipal bearer, OrganizationTree tree, string unit) => Access.MaySee(bearer, tree, unit);

    public static bool MayWrite(ClaimsPrincipal bearer, OrganizationTree tree, UnitNode unit) => Writers.Any(bearer.IsInRole) && SpeaksFor(bearer, tree) == unit.Code;

    /// <summary>Whether the bearer speaks for a unit above it.</summary>
    public static bool MayReview(ClaimsPrincipal bearer, OrganizationTree tree, UnitNode unit) =>
        Writers.Any(bearer.IsInRole) && SpeaksFor(bearer, tree) is { } own && own != unit.Code && tree.IsWithin(unit.Code, own);
}
