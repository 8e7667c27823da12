using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Digests;

/// <summary>How a measure of a unit moved from one period to the next.</summary>
public sealed record DigestChange(UnitNode Unit, Measure Measure, MeasureValue Now, MeasureValue Before)
{
    /// <summary>Calls or cases on either side below which nothing is said of a change.</summary>
    public const int Fewest = 30;

    /// <summary>19 times in 20.</summary>
    private const double Usually = 1.959963984540054;

    /// <summary>Now less before, in the measure's own unit; null when either is unknown.</summary>
    public double? Difference => Now.Value - Before.Value;

    /// <summary>Whether the move is one for the better; null when there is none.</summary>
    public bool? IsBetter => Difference switch { null or 0 => null, > 0 => Measure.HigherIsBetter, _ => !Measure.HigherIsBetter };

    /// <summary>
    /// Whether chance alone would hardly move it so far (19 times in 20): two shares by their pooled scatter, two means with a single
    /// wait scattering as widely as it is long; with too few on either side, never.
    /// </summary>
    public bool IsBeyondChance =>
        Difference is { } moved && Math.Min(Now.Denominator, Before.Denominator) >= Fewest && Math.Abs(moved) > Usually * Error;

    /// <summary>How large it is, for ordering: a share's points, a mean's change in per cent of what it was.</summary>
    public double Size => Difference is not { } moved ? 0 : Measure.Kind == MeasureKind.Share ? Math.Abs(moved) * 100 : Before.Value is > 0 and var was ? Math.Abs(moved) / was * 100 : 0;

    private double Error
    {
        get
        {
            if (Measure.Kind != MeasureKind.Share) return Math.Sqrt((Square(Now.Value!.Value) / Now.Denominator) + (Square(Before.Value!.Value) / Before.Denominator));
            var pooled = (Now.Numerator + Before.Numerator) / (Now.Denominator + Before.Denominator);
            return Math.Sqrt(pooled * (1 - pooled) * ((1 / Now.Denominator) + (1 / Before.Denominator)));
        }
    }

    private static double Square(double value) => value * value;
}
