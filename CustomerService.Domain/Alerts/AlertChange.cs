namespace CustomerService.Domain.Alerts;

/// <summary>An alert that has just been raised or cleared, as it is kept.</summary>
public sealed record AlertChange(AlertTurn Turn, Alert Alert);
