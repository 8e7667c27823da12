namespace CustomerService.Domain.Time.Clock;

/// <summary>What happens to a clock that was stopped and is opened again.</summary>
public enum ReopenRule
{
    /// <summary>It goes on with the time that was left; the time in between is not counted, and is not a pause either.</summary>
    Continue,

    /// <summary>It goes on as if it had never stopped: the answer was none.</summary>
    CountThrough,

    /// <summary>A new limit begins at the reopening.</summary>
    Anew,
}
