using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>Whose names stand on the demo's papers; anybody may be them.</summary>
internal static class DemoAuthors
{
    public static By Executive { get; } = Of(Organization.DemoOrganization.HeadOffice, Roles.Executive);

    public static By Administrator { get; } = Of(Organization.DemoOrganization.HeadOffice, Roles.Administrator);

    /// <summary>Who leads a unit.</summary>
    public static By ExecutiveOf(string unit) => Of(unit, Roles.Executive);

    /// <summary>Who speaks for a unit of any level; below the subsidiaries nobody of the demo can sign in as them.</summary>
    public static By LeaderOf(UnitNode unit) => unit.Kind is UnitKind.HeadOffice or UnitKind.Subsidiary ? ExecutiveOf(unit.Code) : new By($"demo.leader.{unit.Code.ToLowerInvariant()}", $"{unit.Name}负责人");

    public static By Of(DemoPerson person) => new(person.UserName, $"{person.ChineseName} {person.EnglishName}");

    private static By Of(string unit, string role) => Of(DemoPerson.All.Concat(DemoPerson.Colleagues).First(person => person.UnitCode == unit && person.Role == role));
}
