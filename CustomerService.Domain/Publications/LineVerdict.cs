namespace CustomerService.Domain.Publications;

/// <summary>What a year's value is against its target.</summary>
public enum LineVerdict
{
    Reached,
    Missed,

    /// <summary>There was nothing to measure: neither reached nor missed.</summary>
    NotMeasured,

    /// <summary>No target held.</summary>
    NoTarget,
}
