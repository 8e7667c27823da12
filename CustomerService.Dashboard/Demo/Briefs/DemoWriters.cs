using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Demo.Briefs;

/// <summary>Who of the demo's people writes for which unit.</summary>
internal static class DemoWriters
{
    /// <summary>The unit's executive.</summary>
    public static By Of(string unit) => Papers.DemoAuthors.ExecutiveOf(unit);

    /// <summary>The account of a person by name; null when the demo has none of that name.</summary>
    public static string? AccountOf(string name) => DemoPerson.All.Concat(DemoPerson.Colleagues).FirstOrDefault(person => person.ChineseName == name)?.UserName;
}
