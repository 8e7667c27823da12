namespace CustomerService.Domain.Actions;

/// <summary>An action's state as it is shown on a day.</summary>
public enum ActionStanding
{
    Open,
    Overdue,
    Done,
    Verified,
    Withdrawn,
}
