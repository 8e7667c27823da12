using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Ladder;

/// <summary>Whom an escalated case concerns: its officer, and the accounts of each unit from the one that has it up to the one it was put before.</summary>
public static class EscalatedSight
{
    /// <param name="unit">Code of the unit that has the case.</param>
    /// <param name="escalatedUnit">Code of the highest unit it was put before.</param>
    public static bool Concerns(ClaimsPrincipal reader, OrganizationTree tree, string? unit, string? escalatedUnit, string? officer)
    {
        if (escalatedUnit is null) return false;
        if (officer is not null && string.Equals(reader.Identity?.Name, officer, StringComparison.OrdinalIgnoreCase)) return true;
        return Access.Entrances(reader, tree) is [var own] && tree.IsWithin(unit, own.Code) && tree.IsWithin(own.Code, escalatedUnit);
    }
}
