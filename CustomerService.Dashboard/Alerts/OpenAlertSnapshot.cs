using CustomerService.Domain.Alerts;

namespace CustomerService.Dashboard.Alerts;

/// <summary>The open alerts of a unit and of everything below it: immutable, the gravest and latest first.</summary>
public sealed record OpenAlertSnapshot(string Unit, IReadOnlyList<OpenAlert> Alerts)
{
    public int Unacknowledged => Alerts.Count(alert => alert.AcknowledgedBy is null);

    /// <summary>Null when nothing is open.</summary>
    public AlertSeverity? Gravest => Alerts.Count == 0 ? null : Alerts[0].Severity;
}
