using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>What is needed to tell of one measure's month.</summary>
/// <param name="Code">The measure's code.</param>
/// <param name="Kind">By which it is told how it scatters; a count is not judged.</param>
public sealed record MeasureMaterial(string Code, MeasureKind Kind)
{
    public required MeasureValue Value { get; init; }

    public MeasureValue MonthBefore { get; init; }

    public MeasureValue YearBefore { get; init; }

    /// <summary>Whether the value of the year before holds totals that were given rather than counted.</summary>
    public bool IsYearBeforeGiven { get; init; }

    /// <summary>The year's target in force: a share from 0 to 1 or seconds; null when there is none.</summary>
    public double? Target { get; init; }

    /// <summary>Each day of the month and of the weeks before it; a day that is missing measured nothing.</summary>
    public IReadOnlyDictionary<DateOnly, MeasureValue> Days { get; init; } = new Dictionary<DateOnly, MeasureValue>();

    /// <summary>What the unit consists of, in the month before and in the month; together they are the whole.</summary>
    public IReadOnlyList<PartMaterial> Parts { get; init; } = [];
}
