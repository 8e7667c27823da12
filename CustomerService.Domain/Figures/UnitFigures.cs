using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Figures;

/// <summary>Everything that was measured of a unit with all that was under it, in the days <c>[From, To)</c> of the organisation's zone.</summary>
/// <param name="Unit">The unit; for what a parent has besides its children, the parent.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last; of an hour's figures, the day after the hour's.</param>
public sealed record UnitFigures(UnitNode Unit, DateOnly From, DateOnly To)
{
    private readonly SortedDictionary<string, MeasureValue> given = new(StringComparer.Ordinal);
    private readonly SortedSet<string> conflicts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> partial = new(StringComparer.Ordinal);

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

    /// <summary>The codes of measures, counts and works that hold given, not counted, totals for some of the period.</summary>
    public IReadOnlyList<string> Given => [.. given.Keys];

    /// <summary>The codes of which a total was given for a part of the period that was counted as well: only what was counted is in the figure.</summary>
    public IReadOnlyList<string> Conflicts => [.. conflicts];

    /// <summary>The given part of a figure; unknown when none was given.</summary>
    public MeasureValue GivenOf(string code) => given.GetValueOrDefault(code);

    /// <summary>Whether only a part of the period is on record: a figure of it would be taken for the whole, so it is unknown.</summary>
    public bool IsPartial(string code) => partial.Contains(code);

    /// <summary>Says that of this figure only a part of the period is on record.</summary>
    public void LeaveOut(string code) => partial.Add(code);

    internal void Give(string code, MeasureValue value)
    {
        given[code] = GivenOf(code) + value;
        if (Measure.Find(code) is null) Volumes.Give(code, (long)value.Numerator);
    }

    internal void Conflict(string code) => conflicts.Add(code);

    /// <summary>Adds what was counted of another unit or interval; what was given is not summed but looked up for the whole.</summary>
    public void Add(UnitFigures other)
    {
        Calls.Add(other.Calls);
        Requests.Add(other.Requests);
        Volumes.Add(other.Volumes);
        Ratings.Add(other.Ratings);
    }
}
