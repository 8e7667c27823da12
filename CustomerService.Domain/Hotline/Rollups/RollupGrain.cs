namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>The intervals that are kept; longer ones are sums of months.</summary>
public enum RollupGrain
{
    Hour = 1,
    Day = 2,
    Month = 3,

    /// <summary>
    /// An hour of a queue that is still being counted: it counts in its hour, its day and its month, whose own rows do not hold it yet
    /// (docs/decisions/0026). Only calls have such rows, and <see cref="Data.CustomerServiceDb.CallSums"/> reads them with every other grain.
    /// </summary>
    Running = 4,
}
