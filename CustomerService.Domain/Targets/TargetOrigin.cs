namespace CustomerService.Domain.Targets;

/// <summary>Where the target that holds for a unit comes from.</summary>
public enum TargetOrigin
{
    /// <summary>Nobody set one, and neither the organisation's settings nor the pack do.</summary>
    None,

    /// <summary>The unit's own approved target of the year.</summary>
    Own,

    /// <summary>The approved target of the nearest unit above that has one.</summary>
    Inherited,

    /// <summary>Nobody approved one for the year: the organisation's own setting holds.</summary>
    Setting,

    /// <summary>Nobody approved one for the year: what the pack presets holds.</summary>
    Pack,
}
