using System.Numerics;
using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>
/// Who explains a change: the change of a share or of a mean between two periods, split over the parts of the whole into what each
/// contributed by becoming better or worse itself, and by becoming a larger or smaller share of the whole. The contributions add up to
/// the change without a rest.
/// </summary>
/// <remarks>
/// With w a part's share of the whole's denominator, r its own value and R the whole's, the own effect is (w₀+w₁)/2 · (r₁−r₀) and the
/// mix effect (w₁−w₀) · ((r₀+r₁)/2 − (R₀+R₁)/2): E. M. Kitagawa, "Components of a Difference Between Two Rates", Journal of the American
/// Statistical Association 50 (1955) 1168–1194, the mix taken against the whole's mean so that growing helps only where one is better
/// than the rest. A part that measured nothing in one period has no change of its own; all it brought or took with it is mix.
/// </remarks>
public sealed class Decomposition
{
    private readonly Fraction? change;

    private Decomposition(MeasureValue before, MeasureValue after, Fraction? change, IReadOnlyList<DecompositionPart> parts)
    {
        (Before, After, Parts) = (before, after, parts);
        this.change = change;
    }

    /// <summary>The whole in the earlier period.</summary>
    public MeasureValue Before { get; }

    public MeasureValue After { get; }

    /// <summary>After less before; null when the whole measured nothing in one of the periods.</summary>
    public double? Change => change?.ToDouble();

    /// <summary>In the order given; empty when the change is unknown.</summary>
    public IReadOnlyList<DecompositionPart> Parts { get; }

    public static Decomposition Of(IReadOnlyList<PartChange> parts)
    {
        var before = parts.Aggregate(MeasureValue.Unknown, (sum, part) => sum + Known(part.Before));
        var after = parts.Aggregate(MeasureValue.Unknown, (sum, part) => sum + Known(part.After));
        var (wholeBefore, wholeAfter) = (Whole(parts, part => part.Before), Whole(parts, part => part.After));
        if (wholeBefore.Bottom.Top.IsZero || wholeAfter.Bottom.Top.IsZero) return new Decomposition(before, after, change: null, []);

        var (rateBefore, rateAfter) = (wholeBefore.Top / wholeBefore.Bottom, wholeAfter.Top / wholeAfter.Bottom);
        var middle = (rateBefore + rateAfter).Half();
        return new Decomposition(before, after, rateAfter - rateBefore, [.. parts.Select(Split)]);

        DecompositionPart Split(PartChange part)
        {
            var (weightBefore, weightAfter) = (Weight(part.Before, wholeBefore.Bottom), Weight(part.After, wholeAfter.Bottom));
            if ((Rate(part.Before) ?? Rate(part.After)) is not { } first) return new DecompositionPart(part, Fraction.Zero, Fraction.Zero, weightBefore, weightAfter);
            var last = Rate(part.After) ?? first;
            var own = (weightBefore + weightAfter).Half() * (last - first);
            var mix = (weightAfter - weightBefore) * ((first + last).Half() - middle);
            return new DecompositionPart(part, own, mix, weightBefore, weightAfter);
        }
    }

    /// <summary>
    /// The contributions to so many decimals, adding up on paper as well: what rounding would leave over goes to the contributions that lost
    /// most by it. Null when the change is unknown.
    /// </summary>
    public RoundedDecomposition? Rounded(int decimals)
    {
        if (change is not { } whole) return null;
        var scale = BigInteger.Pow(10, decimals);
        var cells = Parts.SelectMany(part => new[] { part.Own, part.Mix }).Select(effect => effect.Steps(scale)).ToList();
        var (steps, left) = whole.Steps(scale);
        if (Fraction.Compare(left, new Fraction(1, 2)) >= 0) steps++;
        // As many as what is left over adds up to: never more than there are contributions that left something.
        var missing = (int)(steps - cells.Aggregate(BigInteger.Zero, (sum, cell) => sum + cell.Whole));
        var raised = cells.Select((cell, index) => (cell.Left, index)).OrderByDescending(cell => cell.Left, Comparer<Fraction>.Create(Fraction.Compare))
            .ThenBy(cell => cell.index).Take(missing).Select(cell => cell.index).ToHashSet();
        var values = cells.Select((cell, index) => (decimal)(cell.Whole + (raised.Contains(index) ? 1 : 0)) / (decimal)scale).ToList();
        return new RoundedDecomposition((decimal)steps / (decimal)scale, [.. Parts.Select((_, index) => new RoundedPart(values[2 * index], values[(2 * index) + 1]))]);
    }

    private static MeasureValue Known(MeasureValue value) => value.Value is null ? MeasureValue.Unknown : value;

    private static (Fraction Top, Fraction Bottom) Whole(IReadOnlyList<PartChange> parts, Func<PartChange, MeasureValue> of) =>
        parts.Select(part => Known(of(part))).Aggregate((Top: Fraction.Zero, Bottom: Fraction.Zero), (sum, value) => (sum.Top + Fraction.Of(value.Numerator), sum.Bottom + Fraction.Of(value.Denominator)));

    private static Fraction Weight(MeasureValue value, Fraction whole) => Fraction.Of(value.Denominator) / whole;

    private static Fraction? Rate(MeasureValue value) => value.Value is null ? null : Fraction.Of(value.Numerator) / Fraction.Of(value.Denominator);
}
