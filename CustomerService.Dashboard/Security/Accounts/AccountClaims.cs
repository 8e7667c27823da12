using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>Adds to a signed-in account's claims where it belongs and what to call it.</summary>
internal sealed class AccountClaims(
    UserManager<Account> accounts, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SecurityClaims.Unit, user.UnitCode));
        identity.AddClaim(new Claim(SecurityClaims.DisplayName, user.DisplayName));
        if (user.IsDemo) identity.AddClaim(new Claim(SecurityClaims.Demo, "true"));
        if (user.MustChangePassword) identity.AddClaim(new Claim(SecurityClaims.MustChangePassword, "true"));
        return identity;
    }
}
