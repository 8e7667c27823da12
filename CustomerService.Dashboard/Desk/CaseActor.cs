using System.Security.Claims;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk;

/// <summary>How a signed-in person or a key stands in a case's history.</summary>
internal static class CaseActor
{
    public static By Of(ClaimsPrincipal actor)
    {
        var account = actor.Identity?.Name ?? actor.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        return new By(account, actor.FindFirstValue(Security.SecurityClaims.DisplayName) ?? account);
    }
}
