namespace CustomerService.Domain.Targets;

/// <summary>What is left of a year, and what it has to bring.</summary>
/// <param name="From">The first day of the rest.</param>
/// <param name="Days">Days from there to the year's end.</param>
/// <param name="Expected">The denominator that the rest is expected to add; null while nothing says how much comes in.</param>
/// <param name="MonthsOfLastYear">Months of the rest whose volume is that of the same month a year before.</param>
/// <param name="MonthsOfMean">Months of the rest whose volume is that of a mean day of the last whole months.</param>
/// <param name="Growth">By what this year's whole months exceed the same months of last year, as a factor; 1 when no month can be compared.</param>
public sealed record RestOfYear(DateOnly From, int Days, double? Expected, int MonthsOfLastYear, int MonthsOfMean, double Growth)
{
    /// <summary>
    /// The rate, or the mean, over the rest at which the year ends exactly at its target:
    /// (target × (denominator so far + expected) − numerator so far) ÷ expected. Below 0 or, for a share, above 1 no rest can bring it.
    /// </summary>
    public double? Required { get; init; }
}
