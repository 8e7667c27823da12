namespace CustomerService.Domain.Actions;

/// <summary>What can be said of a figure before and after an action.</summary>
public enum EffectVerdict
{
    /// <summary>No whole week has passed since it was done.</summary>
    TooEarly,

    /// <summary>Too little was measured on one side.</summary>
    Unknown,

    /// <summary>The difference is no more than chance makes.</summary>
    WithinChance,

    Better,
    Worse,
}
