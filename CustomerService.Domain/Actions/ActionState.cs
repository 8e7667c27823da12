namespace CustomerService.Domain.Actions;

/// <summary>Where a corrective action stands. Overdue is no state of its own: it is open, and its last day is past.</summary>
public enum ActionState
{
    Open,

    /// <summary>Its owner says so and shows the evidence.</summary>
    Done,

    /// <summary>Somebody else has looked at the evidence.</summary>
    Verified,

    /// <summary>Given up, with a reason.</summary>
    Withdrawn,
}
