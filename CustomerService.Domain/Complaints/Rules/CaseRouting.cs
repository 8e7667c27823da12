using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;

namespace CustomerService.Domain.Complaints.Rules;

/// <summary>
/// Who answers for a case, by the pack's rules: the role that the rule names, at the nearest unit of its kind on the way up
/// from the unit the case is about. A unit that is itself complained about never handles its own case, nor does anything
/// under it: the case goes above it (CSG 2.1.11, 2.2.7).
/// </summary>
public static class CaseRouting
{
    private const string Supervision = "supervision";

    /// <param name="unit">The unit the case came to or concerns.</param>
    /// <param name="accusedUnit">The unit that is complained about, when it is one.</param>
    public static Placement Place(RulePack pack, OrganizationTree tree, string kind, string? category, UnitNode unit, UnitNode? accusedUnit)
    {
        var about = accusedUnit ?? unit;
        var (rule, home) = Find(pack, kind, category, about, isAboutOwnUnit: false);
        if (accusedUnit is not null && tree.IsWithin(home.Code, accusedUnit.Code))
        {
            (rule, home) = Find(pack, kind, category, about, isAboutOwnUnit: true);
            if (tree.IsWithin(home.Code, accusedUnit.Code)) home = accusedUnit.Parent ?? accusedUnit;
        }

        var role = Role(pack, rule, home);
        return new Placement(home.Code, role?.Code ?? rule?.To.Role ?? home.Kind, rule?.IsSealed == true, rule?.Clause);
    }

    /// <summary>The departments that a unit has by the pack: what somebody may re-route to.</summary>
    public static IReadOnlyList<PackRole> Departments(RulePack pack, UnitNode unit) => [.. pack.Roles.Where(role => role.UnitKind == unit.Kind)];

    /// <summary>Whether what a department handles is nobody else's to know.</summary>
    public static bool IsSealed(PackRole department) => department.Function == Supervision;

    private static (RoutingRule? Rule, UnitNode Home) Find(RulePack pack, string kind, string? category, UnitNode about, bool isAboutOwnUnit)
    {
        var rule = pack.Route(kind, category, about.Kind, isAboutOwnUnit);
        var wanted = pack.Roles.FirstOrDefault(role => role.Code == rule?.To.Role)?.UnitKind;
        return (rule, about.Path().LastOrDefault(each => each.Kind == wanted) ?? about);
    }

    /// <summary>The rule's role, or where the case ended up at another kind of unit the department that does the same there.</summary>
    private static PackRole? Role(RulePack pack, RoutingRule? rule, UnitNode home)
    {
        var wanted = pack.Roles.FirstOrDefault(role => role.Code == rule?.To.Role);
        if (wanted?.UnitKind == home.Kind) return wanted;
        var there = Departments(pack, home);
        return there.FirstOrDefault(role => role.Function == wanted?.Function) ?? (there.Count > 0 ? there[0] : null);
    }
}
