using System.Security.Claims;
using CustomerService.Dashboard.Security;

namespace CustomerService.Dashboard.Features.Executive;

/// <summary>Who reads the executives' page: those who lead, oversee and audit, each within the own scope.</summary>
public static class ExecutiveAccess
{
    public static IReadOnlyList<string> Readers { get; } =
        [Roles.Executive, Roles.HotlineSupervisor, Roles.SupervisionOfficer, Roles.Assessor, Roles.Auditor];

    public static bool IsReader(ClaimsPrincipal bearer) => Readers.Any(bearer.IsInRole);
}
