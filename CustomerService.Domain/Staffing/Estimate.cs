namespace CustomerService.Domain.Staffing;

/// <summary>A mean that was measured, with how much was measured.</summary>
/// <param name="Seconds">The mean.</param>
/// <param name="Count">How many ends were seen: conversations ended, callers who hung up.</param>
public readonly record struct Estimate(double Seconds, long Count)
{
    /// <summary>The relative standard error of an exponential mean: one over the square root of the count.</summary>
    public double RelativeError => Count == 0 ? double.PositiveInfinity : 1 / Math.Sqrt(Count);

    /// <summary>
    /// The mean of durations of which some were cut off before their end (the caller was answered before losing patience, the
    /// conversation is still going on): all the time that passed, over the ends that were seen. The mean of the seen ends alone
    /// would be too short.
    /// </summary>
    /// <returns>Null when no end was seen.</returns>
    public static Estimate? Censored(double totalSeconds, long ends) => ends == 0 || totalSeconds <= 0 ? null : new(totalSeconds / ends, ends);
}
