using System.Security.Claims;
using CustomerService.Dashboard.Security;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>Who reads which periods are closed, and who closes and restates them, each within the own unit.</summary>
public static class PeriodAccess
{
    public static IReadOnlyList<string> Readers { get; } = [Roles.Executive, Roles.HotlineSupervisor, Roles.SupervisionOfficer, Roles.Assessor, Roles.Auditor];

    public static bool MaySign(ClaimsPrincipal bearer) => bearer.IsInRole(Roles.Executive);
}
