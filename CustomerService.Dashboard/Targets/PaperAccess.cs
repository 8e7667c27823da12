using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;

namespace CustomerService.Dashboard.Targets;

/// <summary>
/// Who decides on a unit's targets and publications: its executives and administrators, and those above it. Everybody whose scope
/// holds the unit reads them.
/// </summary>
public sealed class PaperAccess(Organizations organizations, Sessions sessions)
{
    public static bool IsDecider(ClaimsPrincipal bearer) => bearer.IsInRole(Roles.Executive) || bearer.IsInRole(Roles.Administrator);

    public static bool MayDecide(ClaimsPrincipal bearer, OrganizationTree tree, string unit) => IsDecider(bearer) && Access.MaySee(bearer, tree, unit);

    /// <summary>Asks afresh, with the organisation as it is now.</summary>
    /// <exception cref="PaperRefusedException">The actor may not.</exception>
    public async Task<OrganizationTree> RequireAsync(ClaimsPrincipal actor, string unit, CancellationToken cancellation = default)
    {
        var tree = await RequireWelcomeAsync(actor, cancellation);
        if (!Access.MaySee(actor, tree, unit)) throw new PaperRefusedException("unit", "OutsideScope", $"'{unit}' is no unit of this user");
        if (!IsDecider(actor)) throw new PaperRefusedException("by", "NotDecider", "this is for executives and administrators");
        return tree;
    }

    /// <exception cref="PaperRefusedException">The account was cut off meanwhile.</exception>
    public async Task<OrganizationTree> RequireWelcomeAsync(ClaimsPrincipal actor, CancellationToken cancellation = default)
    {
        if (!await sessions.IsStillWelcomeAsync(actor, cancellation)) throw new PaperRefusedException("by", "SignedOut", "this session is over");
        return await organizations.RefreshAsync(cancellation);
    }

    public static By By(ClaimsPrincipal actor)
    {
        var account = actor.Identity?.Name ?? "";
        return new By(account, actor.FindFirstValue(SecurityClaims.DisplayName) ?? account);
    }
}
