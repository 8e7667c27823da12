namespace CustomerService.Domain.Measures;

/// <summary>
/// A share that keeps both of its parts, so that it can be shown with its denominator and rolled up honestly.
/// </summary>
/// <remarks>
/// Over nothing it is <em>unknown</em>: a queue that was offered no call has neither a perfect nor a terrible answer rate.
/// Levels and periods are rolled up by adding both parts; the mean of two ratios is never taken.
/// Two ratios are equal when both parts are equal: 1/2 and 50/100 say the same share of a different amount of evidence.
/// </remarks>
/// <param name="Numerator">What met the condition: a count or a sum, never negative.</param>
/// <param name="Denominator">All that could have met it, in the numerator's unit, never negative.</param>
public readonly record struct Ratio(long Numerator, long Denominator)
{
    /// <summary>The ratio of nothing: unknown, and the neutral element of addition.</summary>
    public static readonly Ratio Unknown;

    /// <summary>The share from 0 to 1, or <see langword="null"/> when there was nothing to measure.</summary>
    public double? Value => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>Whether there was anything to measure.</summary>
    public bool IsKnown => Denominator != 0;

    /// <summary>Rolls two ratios of the same measure up into one.</summary>
    /// <exception cref="OverflowException">A part no longer fits 64 bits.</exception>
    public static Ratio operator +(Ratio left, Ratio right) => checked(
        new Ratio(left.Numerator + right.Numerator, left.Denominator + right.Denominator));

    /// <summary>Rolls two ratios of the same measure up into one.</summary>
    public static Ratio Add(Ratio left, Ratio right) => left + right;
}
