using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Figures;

/// <summary>Everything that was measured of a unit with all that was under it, in the days <c>[From, To)</c> of the organisation's zone.</summary>
/// <param name="Unit">The unit; for what a parent has besides its children, the parent.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last; of an hour's figures, the day after the hour's.</param>
public sealed record UnitFigures(UnitNode Unit, DateOnly From, DateOnly To)
{
    /// <summary>When it begins: midnight of <see cref="From"/>, or the hour.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends, not included.</summary>
    public required DateTimeOffset End { get; init; }

    public CallTally Calls { get; } = new();

    public RequestTally Requests { get; } = new();

    /// <summary>The works of the monthly summary (CSG 3.3).</summary>
    public VolumeTally Volumes { get; } = new();

    /// <summary>The call-backs.</summary>
    public RatingTally Ratings { get; init; } = new();

    /// <summary>The codes of measures and volumes that hold given, not counted, totals.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    public void Add(UnitFigures other)
    {
        Calls.Add(other.Calls);
        Requests.Add(other.Requests);
        Volumes.Add(other.Volumes);
        Ratings.Add(other.Ratings);
    }
}
