using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>Ends a circuit's session soon after its account was disabled or its password or roles changed.</summary>
internal sealed class CircuitSession(ILoggerFactory logs, SharedWelcome welcome)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => welcome.Interval;

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        welcome.IsStillWelcomeAsync(authenticationState.User, cancellationToken);
}
