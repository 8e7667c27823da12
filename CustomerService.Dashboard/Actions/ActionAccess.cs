using System.Security.Claims;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Actions;

/// <summary>
/// Who may do what with corrective actions. Whoever sees a unit reads its actions. A unit's executives and administrators undertake and change them;
/// they, and the owner, say that one is done. Somebody of a unit above, or an assessor, looks at the evidence.
/// </summary>
public static class ActionAccess
{
    public static bool MayRead(ClaimsPrincipal bearer, OrganizationTree tree, string unit) => Access.MaySee(bearer, tree, unit);

    public static bool MayUndertake(ClaimsPrincipal bearer, OrganizationTree tree, string unit) => tree.Unit(unit) is { } node && BriefAccess.MayWrite(bearer, tree, node);

    public static bool MayFinish(ClaimsPrincipal bearer, OrganizationTree tree, CorrectiveAction action) =>
        MayUndertake(bearer, tree, action.Unit) || (action.Terms.OwnerAccount is { } owner && owner == CaseActor.Of(bearer).Account && MayRead(bearer, tree, action.Unit));

    public static bool MayVerify(ClaimsPrincipal bearer, OrganizationTree tree, CorrectiveAction action) => tree.Unit(action.Unit) is { } unit
        && (BriefAccess.MayReview(bearer, tree, unit) || (bearer.IsInRole(Roles.Assessor) && MayRead(bearer, tree, unit.Code)));

    /// <summary>Whether it is one's own: the owner's, or of the unit that one speaks for.</summary>
    public static bool IsOwn(ClaimsPrincipal bearer, OrganizationTree tree, CorrectiveAction action) =>
        action.Terms.OwnerAccount is { } owner && owner == CaseActor.Of(bearer).Account || BriefAccess.SpeaksFor(bearer, tree) == action.Unit;
}
