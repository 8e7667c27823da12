using CustomerService.Dashboard.Intake.Asterisk.Status;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>The configured exchanges and how each stands.</summary>
public sealed class Exchanges
{
    private readonly Dictionary<string, ExchangeMonitor> monitors;

    public Exchanges(IOptions<AsteriskSettings> settings, TimeProvider clock) =>
        monitors = settings.Value.Exchanges.ToDictionary(exchange => exchange.Name, exchange => new ExchangeMonitor(exchange, clock), StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public IReadOnlyList<ExchangeStatus> Current =>
        [.. monitors.OrderBy(monitor => monitor.Key, StringComparer.Ordinal).Select(monitor => monitor.Value.Current)];

    internal ExchangeMonitor Monitor(string name) => monitors[name];
}
