using System.Security.Claims;
using CustomerService.Dashboard.Security.Keys;

namespace CustomerService.Dashboard.Security;

/// <summary>
/// The product itself where it takes cases in by its own settings: the mailbox, the command line. No sign-in and no key leads here;
/// only this process can make one.
/// </summary>
public static class ServiceDoor
{
    public const string SchemeName = "Door";

    /// <param name="name">How it stands in a case's history.</param>
    /// <param name="unit">The unit it takes cases in for, with everything under it.</param>
    /// <param name="roles">What it may do beyond what a key of the desk may.</param>
    public static ClaimsPrincipal Of(string name, string unit, params IEnumerable<string> roles)
    {
        var identity = new ClaimsIdentity(SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, name));
        identity.AddClaim(new Claim(ClaimTypes.Name, name));
        identity.AddClaim(new Claim(SecurityClaims.Unit, unit));
        identity.AddClaim(new Claim(SecurityClaims.Scope, ApiScopes.Desk));
        identity.AddClaims(roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(identity);
    }
}
