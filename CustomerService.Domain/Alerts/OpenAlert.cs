namespace CustomerService.Domain.Alerts;

/// <summary>An alert that is open now.</summary>
public sealed record OpenAlert(
    Guid Id, int RuleId, int RuleVersion, string Target, string Unit, string? Queue, string? RuleName, AlertCondition Condition,
    AlertSeverity Severity, DateTimeOffset RaisedAt, AlertReading Raised, string? AcknowledgedBy)
{
    public static OpenAlert Of(Alert alert) => new(
        alert.Id, alert.RuleId, alert.RuleVersion, alert.Target, alert.Unit, alert.Queue, alert.RuleName, AlertCondition.Of(alert),
        alert.Severity, alert.RaisedAt, new AlertReading(alert.RaisedValue, alert.RaisedNumerator, alert.RaisedDenominator), alert.AcknowledgedBy);
}
