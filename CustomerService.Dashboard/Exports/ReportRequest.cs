using System.Security.Claims;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Exports;

/// <summary>Which report somebody asks for. Whether they may see the unit has been looked at.</summary>
/// <param name="Name">Which one of the unit, such as its period; null where a unit has but one.</param>
/// <param name="Query">What the page's address says besides.</param>
public sealed record ReportRequest(ClaimsPrincipal Reader, UnitNode Unit, string? Name, IReadOnlyDictionary<string, string> Query)
{
    public string? Word(string name) => Query.GetValueOrDefault(name);
}
