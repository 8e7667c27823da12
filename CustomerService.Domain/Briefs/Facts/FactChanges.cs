using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>What became of a submitted brief's figures since.</summary>
public static class FactChanges
{
    public const string OpenAtStart = "open-at-start";
    public const string OpenAtEnd = "open-at-end";
    public const string OverdueAtEnd = "overdue-at-end";

    /// <summary>Every volume, measure and stock of the month itself that differs; what it is compared with does not count as changed.</summary>
    public static IReadOnlyList<FactChange> Of(BriefFacts submitted, BriefFacts now) =>
    [
        .. submitted.Volumes.Where(volume => !volume.IsGiven).Select(volume => new FactChange(BriefSections.Volumes, volume.Code, Count(volume.Count), Count(now.Volume(volume.Code)?.Count))).Where(Differs),
        .. submitted.Measures.Select(measure => new FactChange(BriefSections.Measures, measure.Code, measure.Value, now.Measure(measure.Code)?.Value ?? MeasureValue.Unknown)).Where(Differs),
        .. Stock(submitted.Stock, now.Stock).Where(Differs),
    ];

    private static IEnumerable<FactChange> Stock(StockFact submitted, StockFact now) =>
    [
        new(BriefSections.Stock, OpenAtStart, Count(submitted.OpenAtStart), Count(now.OpenAtStart)),
        new(BriefSections.Stock, OpenAtEnd, Count(submitted.OpenAtEnd), Count(now.OpenAtEnd)),
        new(BriefSections.Stock, OverdueAtEnd, Count(submitted.OverdueAtEnd), Count(now.OverdueAtEnd)),
    ];

    private static bool Differs(FactChange change) => change.Submitted != change.Now;

    /// <summary>A count is itself over one; what is not known is over nothing.</summary>
    private static MeasureValue Count(long? count) => count is { } known ? new MeasureValue(known, 1) : MeasureValue.Unknown;
}
