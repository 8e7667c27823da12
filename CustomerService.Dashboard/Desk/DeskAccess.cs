using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk;

/// <summary>
/// Who may see and do what at the desk; every list, count, search, page, API call and live update asks here. A sealed case
/// (supervision reports, CSG 2.2.7, 2.5.7) exists for supervision officers only; one that accuses a unit is placed above it,
/// so the unit's own officers are outside its scope as well.
/// </summary>
public static class DeskAccess
{
    /// <summary>The roles that read cases: officers, those who oversee them, auditors.</summary>
    public static IReadOnlyList<string> Readers { get; } =
        [Roles.ComplaintOfficer, Roles.SupervisionOfficer, Roles.HotlineSupervisor, Roles.Executive, Roles.Assessor, Roles.Auditor];

    public static bool IsReader(ClaimsPrincipal bearer) => IsDeskKey(bearer) || Readers.Any(bearer.IsInRole);

    public static bool SeesSealed(ClaimsPrincipal bearer) => bearer.IsInRole(Roles.SupervisionOfficer);

    /// <summary>Whether the bearer may record new cases: anyone who speaks with customers, and keys of the desk.</summary>
    public static bool MayReceive(ClaimsPrincipal bearer) =>
        IsDeskKey(bearer) || bearer.IsInRole(Roles.ComplaintOfficer) || bearer.IsInRole(Roles.SupervisionOfficer) || bearer.IsInRole(Roles.HotlineSupervisor);

    public static bool MayRead(ClaimsPrincipal bearer, OrganizationTree tree, Placement placement) =>
        IsReader(bearer) && Access.MaySee(bearer, tree, placement.Unit) && (!placement.IsSealed || SeesSealed(bearer));

    /// <summary>Whether the bearer may change the case.</summary>
    public static bool MayAct(ClaimsPrincipal bearer, OrganizationTree tree, Placement placement) => MayRead(bearer, tree, placement)
        && (placement.IsSealed ? SeesSealed(bearer) : IsDeskKey(bearer) || bearer.IsInRole(Roles.ComplaintOfficer) || bearer.IsInRole(Roles.SupervisionOfficer));

    /// <summary>Whether the bearer is somebody who works on cases.</summary>
    public static bool IsOfficer(ClaimsPrincipal bearer) => bearer.IsInRole(Roles.ComplaintOfficer) || bearer.IsInRole(Roles.SupervisionOfficer);

    /// <summary>
    /// Whether telephone and customer numbers are compared with what the bearer searches for: only for persons who may ask to see
    /// them. Others find nothing by them, so that searching never tells what the mask hides.
    /// </summary>
    public static bool SearchesNumbers(ClaimsPrincipal bearer) => IsOfficer(bearer);

    /// <summary>What decides which cases the bearer sees.</summary>
    public static DeskSight SightOf(ClaimsPrincipal bearer) => new(Access.ScopeOf(bearer), IsReader(bearer), SeesSealed(bearer), SearchesNumbers(bearer));

    /// <summary>Only the rows the bearer may read, before anything is counted, searched or sorted.</summary>
    public static IQueryable<ComplaintRow> VisibleTo(this IQueryable<ComplaintRow> rows, ClaimsPrincipal bearer, OrganizationTree tree) => rows.VisibleTo(SightOf(bearer), tree);

    /// <summary>Of those what is not sealed: what is suggested beside something else names no sealed case, to whomever.</summary>
    public static IQueryable<ComplaintRow> SuggestedTo(this IQueryable<ComplaintRow> rows, ClaimsPrincipal bearer, OrganizationTree tree) => rows.VisibleTo(bearer, tree).Where(row => !row.IsSealed);

    private static IQueryable<ComplaintRow> VisibleTo(this IQueryable<ComplaintRow> rows, DeskSight sight, OrganizationTree tree)
    {
        if (!sight.IsReader) return rows.Where(_ => false);
        // Whoever sees the whole organisation also sees what belongs to a unit that is no longer there.
        var visible = sight.Scope == Access.WholeOrganization ? rows : rows.Of([.. tree.Unit(sight.Scope)?.Subtree() ?? []]);
        return sight.SeesSealed ? visible : visible.Where(row => !row.IsSealed);
    }

    /// <summary>
    /// Only the rows of some units. One unit has its own part of the index, in the order of work; of several, each case is looked
    /// at in that order (the + 0 keeps SQLite from gathering all of theirs to sort them), so that a page costs what a page costs.
    /// </summary>
    internal static IQueryable<ComplaintRow> Of(this IQueryable<ComplaintRow> rows, IReadOnlyList<UnitNode> units)
    {
        if (units is [var only]) return rows.Where(row => row.UnitId == only.Id);
        var ids = units.Select(unit => (int?)unit.Id).ToList();
        return rows.Where(row => ids.Contains(row.UnitId + 0));
    }

    private static bool IsDeskKey(ClaimsPrincipal bearer) => bearer.HasClaim(SecurityClaims.Scope, Security.Keys.ApiScopes.Desk);
}
