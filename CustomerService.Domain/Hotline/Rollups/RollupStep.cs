namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>The intervals a report can be asked in.</summary>
public enum RollupStep
{
    Hour,
    Day,
    Month,
    Quarter,
    HalfYear,
    Year,
}
