using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Live;

/// <summary>
/// Whether a list could show a case that changed, told without reading anything: a list that could not is left alone. What
/// only the database knows (kind, words, dates) is not asked here.
/// </summary>
public static class CaseRelevance
{
    public static bool MayShow(CaseFilter filter, ClaimsPrincipal reader, OrganizationTree tree, CaseMoved moved)
    {
        if (moved.IsSealed && !DeskAccess.SeesSealed(reader)) return false;
        var unit = moved.UnitId is { } id ? tree.Unit(id) : null;
        if (Access.ScopeOf(reader) != Access.WholeOrganization && !Access.MaySee(reader, tree, unit?.Code)) return false;
        if (filter.Unit is { } wanted && !tree.IsWithin(unit?.Code, wanted)) return false;
        if (filter.Officer is { } officer && moved.Officer != (officer == CaseFilter.Nobody ? null : officer)) return false;
        if (filter.States.Count > 0 && !filter.States.Contains(moved.State)) return false;
        return filter.Standing switch
        {
            CaseStanding.Open or CaseStanding.Paused => moved.State < Domain.Complaints.ComplaintState.Closed,
            CaseStanding.Unassigned => moved.State < Domain.Complaints.ComplaintState.Closed && moved.Officer is null,
            _ => true,
        };
    }
}
