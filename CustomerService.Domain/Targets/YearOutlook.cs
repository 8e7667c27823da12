using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Targets;

/// <summary>
/// Makes of a measure's months how its year stands. The method is simple and stated: the rest of the year is expected to bring
/// the volume of the same months a year before (times this year's growth), at the pooled level of the last twelve whole months;
/// its uncertainty is the scatter between those months.
/// </summary>
public sealed class YearOutlook
{
    /// <summary>Fewer whole months than this say nothing about how months differ.</summary>
    public const int FewestMonths = 3;

    private const int MostMonths = 12;

    /// <summary>Student's t for a two-sided range of four in five, by degrees of freedom from 1.</summary>
    private static readonly double[] FourInFive = [3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356];

    private readonly Measure measure;
    private readonly DateOnly first;
    private readonly DateOnly end;
    private readonly DateOnly cutOff;
    private readonly Dictionary<DateOnly, MeasureValue> whole;
    private readonly MeasureValue soFar;

    /// <param name="measure">What is measured.</param>
    /// <param name="year">The year.</param>
    /// <param name="cutOff">The first day that is not counted; what lies after the year is cut off.</param>
    /// <param name="months">
    /// The months before the cut-off, those of the year before included; the cut-off's own month as far as it was counted. The
    /// first that holds anything is not taken for a whole one, for the counting may have begun within it.
    /// </param>
    public YearOutlook(Measure measure, int year, DateOnly cutOff, IEnumerable<MonthValue> months)
    {
        this.measure = measure;
        (first, end) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        this.cutOff = cutOff < end ? cutOff : end;
        var known = months.Where(month => month.Month < this.cutOff).OrderBy(month => month.Month).ToList();
        var begun = known.Where(month => month.Value.Denominator > 0).Select(month => (DateOnly?)month.Month).FirstOrDefault();
        whole = known.Where(month => month.Month > begun && month.End <= this.cutOff).ToDictionary(month => month.Month, month => month.Value);
        soFar = known.Where(month => month.Month >= first).Aggregate(new MeasureValue(0, 0), (sum, month) => new(sum.Numerator + month.Value.Numerator, sum.Denominator + month.Value.Denominator));
    }

    /// <summary>How the year stands against a target; null when there is none.</summary>
    public Attainment Against(double? target)
    {
        var rest = cutOff < end ? Rest(target) : null;
        var forecast = rest is { Expected: > 0 and var expected } ? Forecast(expected) : null;
        return new Attainment(State(target, rest, forecast), target, soFar, rest, forecast);
    }

    private AttainmentState State(double? target, RestOfYear? rest, YearForecast? forecast)
    {
        if (target is not { } goal) return AttainmentState.Unknown;
        if (rest is null)
            return soFar.Value is not { } final ? AttainmentState.Unknown : Attainment.Meets(final, goal, measure.HigherIsBetter) ? AttainmentState.Reached : AttainmentState.Missed;
        if (rest.Required is { } required)
        {
            var (worst, best) = measure.Kind == MeasureKind.Share
                ? measure.HigherIsBetter ? (0, 1) : (1, 0)
                : measure.HigherIsBetter ? (0, double.PositiveInfinity) : (double.PositiveInfinity, 0d);
            if (!Attainment.Meets(best, required, measure.HigherIsBetter)) return AttainmentState.OutOfReach;
            if (soFar.Denominator > 0 && Attainment.Meets(worst, required, measure.HigherIsBetter)) return AttainmentState.Secured;
        }

        return (forecast?.Value ?? soFar.Value) is not { } outlook ? AttainmentState.Unknown
            : Attainment.Meets(outlook, goal, measure.HigherIsBetter) ? AttainmentState.OnCourse : AttainmentState.Behind;
    }

    private RestOfYear Rest(double? target)
    {
        var from = cutOff > first ? cutOff : first;
        var growth = Growth();
        var mean = MeanDay();
        var (expected, ofLastYear, ofMean, isKnown) = (0d, 0, 0, true);
        for (var month = new DateOnly(from.Year, from.Month, 1); month < end; month = month.AddMonths(1))
        {
            var days = month.AddMonths(1).DayNumber - (month > from ? month : from).DayNumber;
            if (whole.TryGetValue(month.AddYears(-1), out var lastYear))
            {
                expected += lastYear.Denominator / DaysOf(month.AddYears(-1)) * growth * days;
                ofLastYear++;
            }
            else if (mean is { } aDay)
            {
                expected += aDay * days;
                ofMean++;
            }
            else isKnown = false;
        }

        return new RestOfYear(from, end.DayNumber - from.DayNumber, isKnown ? expected : null, ofLastYear, ofMean, growth)
        {
            Required = isKnown && expected > 0 && target is { } goal ? ((goal * (soFar.Denominator + expected)) - soFar.Numerator) / expected : null,
        };
    }

    /// <summary>This year's whole months against the same months a year before.</summary>
    private double Growth()
    {
        var pairs = whole.Where(month => month.Key >= first && whole.ContainsKey(month.Key.AddYears(-1))).ToList();
        var before = pairs.Sum(month => whole[month.Key.AddYears(-1)].Denominator / DaysOf(month.Key.AddYears(-1)) * DaysOf(month.Key));
        return before > 0 ? pairs.Sum(month => month.Value.Denominator) / before : 1;
    }

    /// <summary>The denominator of a mean day of the last whole months.</summary>
    private double? MeanDay()
    {
        var last = whole.OrderByDescending(month => month.Key).Take(MostMonths).ToList();
        return last.Count == 0 ? null : last.Sum(month => month.Value.Denominator) / last.Sum(month => DaysOf(month.Key));
    }

    private YearForecast? Forecast(double expected)
    {
        var sample = whole.OrderByDescending(month => month.Key).Take(MostMonths).Select(month => month.Value).Where(value => value.Denominator > 0).ToList();
        if (sample.Count < FewestMonths) return null;
        var (numerator, denominator) = (sample.Sum(value => value.Numerator), sample.Sum(value => value.Denominator));
        var level = numerator / denominator;
        var scatter = sample.Sum(value => value.Denominator * Square((value.Numerator / value.Denominator) - level)) / (sample.Count - 1);
        double? dispersion = null;
        if (measure.Kind == MeasureKind.Share)
        {
            // A level of nothing or of all has no variance of its own: one more of each keeps it honest.
            var share = level is > 0 and < 1 ? level : (numerator + 1) / (denominator + 2);
            dispersion = Math.Max(1, scatter / (share * (1 - share)));
            scatter = dispersion.Value * share * (1 - share);
        }

        var total = soFar.Denominator + expected;
        var value = (soFar.Numerator + (expected * level)) / total;
        var half = FourInFive[sample.Count - 2] * Math.Sqrt(scatter * ((1 / expected) + (1 / denominator))) * expected / total;
        // The rest can bring no less than nothing and, of a share, no more than all.
        var (least, most) = (soFar.Numerator / total, measure.Kind == MeasureKind.Share ? (soFar.Numerator + expected) / total : double.PositiveInfinity);
        return new YearForecast(value, Math.Max(least, value - half), Math.Min(most, value + half), level, sample.Count, dispersion);
    }

    private static int DaysOf(DateOnly month) => DateTime.DaysInMonth(month.Year, month.Month);

    private static double Square(double number) => number * number;
}
