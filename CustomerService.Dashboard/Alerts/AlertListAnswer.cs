namespace CustomerService.Dashboard.Alerts;

/// <summary>The answer of <c>GET /api/v1/alerts</c>: the latest first.</summary>
/// <param name="Unit">The unit asked for; the alerts are its own and those of everything below it.</param>
/// <param name="Next">The <c>before</c> that continues the list; null at its end.</param>
public sealed record AlertListAnswer(string Unit, IReadOnlyList<AlertAnswer> Alerts, DateTimeOffset? Next);
