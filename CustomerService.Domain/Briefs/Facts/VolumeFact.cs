namespace CustomerService.Domain.Briefs.Facts;

/// <summary>One of the works that the monthly summary counts (CSG 3.3).</summary>
/// <param name="Code">The row's code in the rule pack.</param>
/// <param name="Count">How many in the month; null while nobody knows, which is not 0.</param>
/// <param name="MonthBefore">In the month before; null when it is not known.</param>
/// <param name="YearBefore">In the same month of the year before; null when it is not known.</param>
public sealed record VolumeFact(string Code, long? Count, long? MonthBefore, long? YearBefore)
{
    /// <summary>Said by the writer rather than counted by the product.</summary>
    public bool IsGiven { get; init; }

    /// <summary>Whether the count of the year before holds totals that were given rather than counted.</summary>
    public bool IsYearBeforeGiven { get; init; }

    /// <summary>Of how many units the count is known, when it was gathered from several and some have not said it yet.</summary>
    public int? KnownUnits { get; init; }

    /// <summary>From how many units it is gathered.</summary>
    public int? AllUnits { get; init; }
}
