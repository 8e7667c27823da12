namespace CustomerService.Domain.Time.Clock;

/// <summary>What happens when the last day is a day off.</summary>
public enum RollRule
{
    /// <summary>It stays the last day.</summary>
    Stay,

    /// <summary>The next workday is the last day (Civil Code, art. 203).</summary>
    NextWorkday,
}
