using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Domain.Data.Rows;

/// <summary>How many items of one category a unit accepted in one hour, day or month.</summary>
public sealed class VolumeRollupRow
{
    public int UnitId { get; init; }

    public RollupGrain Grain { get; init; }

    public long StartMs { get; init; }

    /// <summary>As it was reported; empty when none was.</summary>
    public required string Category { get; init; }

    public long Accepted { get; init; }
}
