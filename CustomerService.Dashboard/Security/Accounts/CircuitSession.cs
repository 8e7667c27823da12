using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>Ends a circuit's session soon after its account was disabled or its password or roles changed.</summary>
internal sealed class CircuitSession(ILoggerFactory logs, Sessions sessions, IOptions<SecuritySettings> settings)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => settings.Value.Revalidation;

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        sessions.IsStillWelcomeAsync(authenticationState.User, cancellationToken);
}
