using System.Security.Claims;
using CustomerService.Dashboard.Security;

namespace CustomerService.Dashboard.Features.Administration.Units;

/// <summary>Whether an administrator may change the organisation at a place.</summary>
internal static class OrganizationAuthority
{
    /// <summary>Null, or the name of the refusal. The top of the organisation belongs to whoever has all of it.</summary>
    /// <remarks>While the demo is on, the organisation is the demo's own, so that its administrator may change it.</remarks>
    public static async Task<string?> MayChangeAsync(this Administrators administrators, ClaimsPrincipal actor, string? unit) =>
        (await administrators.RefusalAsync(actor, unit ?? Access.WholeOrganization, isDemo: true))?.Errors.First().Code;
}
