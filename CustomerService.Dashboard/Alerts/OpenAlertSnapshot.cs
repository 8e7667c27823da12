using CustomerService.Domain.Alerts;

namespace CustomerService.Dashboard.Alerts;

/// <summary>The open alerts of a unit and of everything below it: immutable, the gravest and latest first.</summary>
public sealed record OpenAlertSnapshot(string Unit, IReadOnlyList<OpenAlert> Alerts);
