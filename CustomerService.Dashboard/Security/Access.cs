using System.Security.Claims;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Security;

/// <summary>
/// The one answer to "may this bearer see that unit?", asked by pages, API, hub and export alike. Scope is applied where data
/// is read, not only where it is shown; a bearer without a scope sees nothing.
/// </summary>
public static class Access
{
    /// <summary>The scope of an account that belongs to the whole organisation, whatever its roots will be.</summary>
    public const string WholeOrganization = "*";

    /// <summary>The code that the bearer's scope hangs on, or null when it has none.</summary>
    public static string? ScopeOf(ClaimsPrincipal bearer) =>
        bearer.Identity is { IsAuthenticated: true } && bearer.FindFirstValue(SecurityClaims.Unit) is { Length: > 0 } unit ? unit : null;

    /// <summary>True when the unit exists and is the bearer's own or lies under it.</summary>
    public static bool MaySee(ClaimsPrincipal bearer, OrganizationTree tree, string? unitCode) =>
        IsWithin(tree, unitCode, ScopeOf(bearer));

    /// <summary>The topmost unit of the reader's, where a page begins when none is named; null when there is none.</summary>
    public static UnitNode? Entrance(ClaimsPrincipal bearer, OrganizationTree tree) => Entrances(bearer, tree) is [var first, ..] ? first : null;

    /// <summary>The topmost units the bearer may see: where its drill-down starts. Empty when there is none.</summary>
    public static IReadOnlyList<UnitNode> Entrances(ClaimsPrincipal bearer, OrganizationTree tree) => ScopeOf(bearer) switch
    {
        WholeOrganization => tree.Roots,
        { } code when tree.Unit(code) is { } unit => [unit],
        _ => [],
    };

    /// <summary>
    /// True when the bearer may hand out or change the given scope: its own or a narrower one. Unlike <see cref="MaySee"/>, the
    /// exact scope of the bearer counts even while the organisation does not yet know the unit.
    /// </summary>
    public static bool MayGrant(ClaimsPrincipal bearer, OrganizationTree tree, string? scope) => ScopeOf(bearer) switch
    {
        null => false,
        WholeOrganization => true,
        var own => string.Equals(own, scope, StringComparison.Ordinal) || tree.IsWithin(scope, own),
    };

    private static bool IsWithin(OrganizationTree tree, string? unitCode, string? scope) =>
        scope == WholeOrganization ? tree.Unit(unitCode) is not null : tree.IsWithin(unitCode, scope);
}
