namespace CustomerService.Domain.Alerts;

/// <summary>What happened to an alert; each happens once.</summary>
public enum AlertTurn
{
    Raised,
    Cleared,
}
