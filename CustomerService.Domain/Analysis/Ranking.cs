using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>
/// The parts of a whole in order, each with the spread of its value and with the funnel in which it would lie if it were no different from
/// the whole: p ± 3·excess·√(p(1−p))·√(1/n − 1/N) for a share, the same with the mean in place of √(p(1−p)) for a mean of waits. The part is
/// itself in the whole, hence 1/N is taken off; the excess is how much more the parts scatter from step to step than chance has it.
/// </summary>
/// <remarks>
/// D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005) 1185–1202. He takes the
/// excess from the parts' distances among each other; with a handful of units that would swallow the very differences that are asked for, so
/// it is taken from each unit's own course, as in the control charts.
/// </remarks>
public sealed class Ranking
{
    private Ranking(MeasureValue whole, double excess, IReadOnlyList<RankedPart> parts) => (Whole, Excess, Parts) = (whole, excess, parts);

    /// <summary>All parts together.</summary>
    public MeasureValue Whole { get; }

    /// <summary>1 where the parts scatter no more than chance has it.</summary>
    public double Excess { get; }

    /// <summary>Best first; those of equal value by code; what is unknown comes last.</summary>
    public IReadOnlyList<RankedPart> Parts { get; }

    /// <summary>No part leaves its funnel: the order says nothing.</summary>
    public bool IsNoise => Parts.Any(part => part.Verdict == RankVerdict.Noise) && !Parts.Any(part => part.Verdict is RankVerdict.Better or RankVerdict.Worse);

    public static Ranking Of(ControlMeasure measure, bool higherIsBetter, IReadOnlyList<RankCandidate> candidates)
    {
        var whole = candidates.Where(candidate => candidate.Value.Value is not null).Aggregate(MeasureValue.Unknown, (sum, candidate) => sum + candidate.Value);
        var excess = Chance.Excess(measure, candidates.Select(candidate => candidate.Course));
        var better = Comparer<MeasureValue>.Create((a, b) => Compare(a, b) * (higherIsBetter ? -1 : 1));
        var ordered = candidates.Where(candidate => candidate.Value.Value is not null)
            .OrderBy(candidate => candidate.Value, better).ThenBy(candidate => candidate.Code, StringComparer.Ordinal).ToList();
        var unknown = candidates.Where(candidate => candidate.Value.Value is null).OrderBy(candidate => candidate.Code, StringComparer.Ordinal);
        return new Ranking(whole, excess, [.. ordered.Select(Place), .. unknown.Select(candidate => new RankedPart(candidate.Code, candidate.Value))]);

        RankedPart Place(RankCandidate candidate)
        {
            var funnel = Funnel(measure, candidate.Value, whole, excess);
            return new RankedPart(candidate.Code, candidate.Value)
            {
                Place = ordered.FindIndex(other => Compare(other.Value, candidate.Value) == 0) + 1,
                Interval = Chance.Interval(measure, candidate.Value, excess),
                Funnel = funnel,
                Verdict = Judge(candidate.Value.Value!.Value, funnel, whole.Value!.Value, higherIsBetter),
            };
        }
    }

    private static Spread? Funnel(ControlMeasure measure, MeasureValue part, MeasureValue whole, double excess)
    {
        if (part.Denominator < ControlChart.FewestCalls || whole.Value is not { } centre) return null;
        var sigma = excess * Chance.OfOne(measure, centre, whole.Denominator) * Math.Sqrt(Math.Max(0, (1 / part.Denominator) - (1 / whole.Denominator)));
        var (low, high) = (centre - (ControlChart.Width * sigma), centre + (ControlChart.Width * sigma));
        return new Spread(Math.Max(0, low), measure == ControlMeasure.Rate ? Math.Min(1, high) : high);
    }

    private static RankVerdict Judge(double value, Spread? funnel, double whole, bool higherIsBetter) => funnel switch
    {
        null => RankVerdict.Unknown,
        { } limits when limits.Contains(value) || value == whole => RankVerdict.Noise,
        _ => value > whole == higherIsBetter ? RankVerdict.Better : RankVerdict.Worse,
    };

    /// <summary>Without dividing, so that 1 of 3 and 2 of 6 are the same to the last digit.</summary>
    private static int Compare(MeasureValue a, MeasureValue b) =>
        Fraction.Compare(Fraction.Of(a.Numerator) * Fraction.Of(b.Denominator), Fraction.Of(b.Numerator) * Fraction.Of(a.Denominator));
}
