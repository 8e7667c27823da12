using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Domain.Data.Rows;

/// <summary>The call-backs about one unit's cases in one hour, day or month.</summary>
public sealed class RatingRollupRow
{
    public int UnitId { get; init; }

    public RollupGrain Grain { get; init; }

    public long StartMs { get; init; }

    public long Made { get; init; }

    public long Reached { get; init; }

    public long Rated1 { get; init; }

    public long Rated2 { get; init; }

    public long Rated3 { get; init; }

    public long Rated4 { get; init; }

    public long Rated5 { get; init; }

    public RatingTally ToTally() => new(Made, Reached, [Rated1, Rated2, Rated3, Rated4, Rated5]);
}
