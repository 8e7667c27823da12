namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>The intervals that are kept; longer ones are sums of months.</summary>
public enum RollupGrain
{
    Hour = 1,
    Day = 2,
    Month = 3,
}
