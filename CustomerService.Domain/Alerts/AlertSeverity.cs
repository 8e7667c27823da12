namespace CustomerService.Domain.Alerts;

/// <summary>How much an alert matters, the least first.</summary>
public enum AlertSeverity
{
    Notice,
    Warning,
    Critical,
}
