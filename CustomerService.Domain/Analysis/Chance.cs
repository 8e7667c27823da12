using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>How far chance alone moves a value that was measured over so many.</summary>
internal static class Chance
{
    /// <summary>19 times in 20.</summary>
    public const double Usually = 1.959963984540054;


    /// <summary>
    /// Wilson's score interval of a share, with the evidence thinned by the square of the excess of scatter; for a mean of waits
    /// ± 1.96 standard errors, a single wait scattering as widely as it is long.
    /// </summary>
    /// <remarks>E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212.</remarks>
    public static Spread? Interval(ControlMeasure measure, MeasureValue value, double excess)
    {
        if (value.Value is not { } middle) return null;
        if (measure == ControlMeasure.Wait)
        {
            var error = Usually * excess * middle / Math.Sqrt(value.Denominator);
            return new Spread(Math.Max(0, middle - error), middle + error);
        }

        var evidence = value.Denominator / (excess * excess);
        var square = Usually * Usually;
        var centre = (middle + (square / (2 * evidence))) / (1 + (square / evidence));
        var half = Usually / (1 + (square / evidence)) * Math.Sqrt((middle * (1 - middle) / evidence) + (square / (4 * evidence * evidence)));
        // At all or none the formula meets the value itself, but for rounding.
        return new Spread(Math.Clamp(centre - half, 0, middle), Math.Clamp(centre + half, middle, 1));
    }

    /// <summary>How much a single call scatters by chance around such a value.</summary>
    public static double OfOne(ControlMeasure measure, double value, double calls)
    {
        if (measure == ControlMeasure.Wait) return value;
        // Where all or none succeeded, half a call is taken to have gone the other way: never is not proved by so many.
        var half = 0.5 / calls;
        var possible = Math.Clamp(value, half, 1 - half);
        return Math.Sqrt(possible * (1 - possible));
    }

    /// <summary>
    /// How much wider the parts scatter from step to step than chance has it, over all of them together (Laney's p′): never less than 1 for a
    /// share, since nothing scatters less than chance; 1 where there are no two steps to compare.
    /// </summary>
    public static double Excess(ControlMeasure measure, IEnumerable<IReadOnlyList<MeasureValue>> courses)
    {
        var ranges = courses.SelectMany(course => Ranges(measure, course)).ToList();
        if (ranges.Count == 0) return 1;
        var excess = ranges.Average() / ControlChart.MeanRange;
        return measure == ControlMeasure.Rate ? Math.Max(1, excess) : excess;
    }

    private static IEnumerable<double> Ranges(ControlMeasure measure, IReadOnlyList<MeasureValue> course)
    {
        var known = course.Where(step => step.Denominator >= ControlChart.FewestCalls).ToList();
        var whole = known.Aggregate(MeasureValue.Unknown, (sum, step) => sum + step);
        if (whole.Value is not { } centre || OfOne(measure, centre, whole.Denominator) is not (> 0 and var one)) return [];
        var deviations = known.ConvertAll(step => (step.Value!.Value - centre) * Math.Sqrt(step.Denominator) / one);
        return deviations.Zip(deviations.Skip(1), (before, after) => Math.Abs(after - before));
    }
}
