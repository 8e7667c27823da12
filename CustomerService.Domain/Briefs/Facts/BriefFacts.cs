namespace CustomerService.Domain.Briefs.Facts;

/// <summary>
/// What a brief says by itself: everything that can be counted about a unit and a month, and nothing that cannot. Why it came about is
/// the writer's to say. It is kept as it was when a brief is submitted.
/// </summary>
public sealed record BriefFacts
{
    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    /// <summary>As it was called then.</summary>
    public required string UnitName { get; init; }

    /// <summary>The month's first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>In the order of the rule pack.</summary>
    public IReadOnlyList<VolumeFact> Volumes { get; init; } = [];

    /// <summary>Accepted items that are part of no volume, because nobody said what they are.</summary>
    public long Unclassified { get; init; }

    public IReadOnlyList<MeasureFact> Measures { get; init; } = [];

    /// <summary>By measure, then by day.</summary>
    public IReadOnlyList<OutlierFact> Outliers { get; init; } = [];

    /// <summary>Of the measures that changed by more than chance.</summary>
    public IReadOnlyList<ExplanationFact> Explanations { get; init; } = [];

    public required StockFact Stock { get; init; }

    public IReadOnlyList<StormFact> Storms { get; init; } = [];

    public IReadOnlyList<AlertFact> Alerts { get; init; } = [];

    public IReadOnlyList<SpecialDayFact> SpecialDays { get; init; } = [];

    public IReadOnlyList<QualityFact> Quality { get; init; } = [];

    public VolumeFact? Volume(string code) => Volumes.FirstOrDefault(volume => volume.Code == code);

    public MeasureFact? Measure(string code) => Measures.FirstOrDefault(measure => measure.Code == code);
}
