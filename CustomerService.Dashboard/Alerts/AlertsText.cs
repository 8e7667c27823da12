namespace CustomerService.Dashboard.Alerts;

/// <summary>The words of alerts: on pages, in the bell and in messages.</summary>
public sealed class AlertsText;
