using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CustomerService.Dashboard.Desk.Presence;

/// <summary>Whether the browser of a circuit is on the line: a circuit outlives its line for minutes, the person at it does not.</summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>Raised with whether the line is up now.</summary>
    public event Action<bool>? Changed;

    /// <inheritdoc />
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Tell(isUp: true);

    /// <inheritdoc />
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Tell(isUp: false);

    private Task Tell(bool isUp)
    {
        Changed?.Invoke(isUp);
        return Task.CompletedTask;
    }
}
