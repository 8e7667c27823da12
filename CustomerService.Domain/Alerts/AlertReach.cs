namespace CustomerService.Domain.Alerts;

/// <summary>Whose figures a rule watches. Every unit or queue it reaches is an alert of its own.</summary>
public enum AlertReach
{
    /// <summary>The unit as a whole.</summary>
    Unit,

    /// <summary>The unit and each unit below it.</summary>
    UnitsBelow,

    /// <summary>Each queue of the unit and of the units below it.</summary>
    Queues,
}
