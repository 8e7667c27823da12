using System.Security.Claims;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Security.Wallboards;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security;

/// <summary>
/// Asks afresh whether a bearer who was let in earlier is still welcome. Circuits and hub connections live long after their
/// first request, so whoever holds one asks again at least every <see cref="SecuritySettings.Revalidation"/>.
/// </summary>
public sealed class Sessions(IServiceScopeFactory scopes, ApiKeys keys)
{
    public async Task<bool> IsStillWelcomeAsync(ClaimsPrincipal bearer, CancellationToken cancellation = default)
    {
        if (bearer.Identity?.AuthenticationType == ApiKeyAuthenticationHandler.SchemeName)
        {
            return await keys.IsAliveAsync(bearer.FindFirstValue(ClaimTypes.NameIdentifier), cancellation);
        }

        if (bearer.Identity?.AuthenticationType == ServiceDoor.SchemeName) return true;
        if (bearer.Identity?.AuthenticationType == WallboardSession.SchemeName)
        {
            return await keys.IsInUseAsync(bearer.FindFirstValue(ClaimTypes.NameIdentifier), cancellation);
        }

        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        return await signIn.ValidateSecurityStampAsync(bearer) is not null;
    }
}
