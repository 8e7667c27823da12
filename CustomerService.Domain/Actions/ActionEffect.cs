using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Actions;

/// <summary>
/// What became of the figure that an action was meant to move: the four weeks before it was undertaken against the whole weeks since the
/// day after it was done, four at most. Weeks, so that both sides hold the same weekdays. It shows what followed, not what caused it.
/// </summary>
public sealed record ActionEffect
{
    /// <summary>The days on either side, at most.</summary>
    public const int MostDays = 28;

    private const int Week = 7;

    public required Measure Measure { get; init; }

    /// <summary>The days <c>[BeforeFrom, BeforeTo)</c>.</summary>
    public required DateOnly BeforeFrom { get; init; }

    public required DateOnly BeforeTo { get; init; }

    public required MeasureValue Before { get; init; }

    /// <summary>The days <c>[AfterFrom, AfterTo)</c>; empty while no week has passed.</summary>
    public required DateOnly AfterFrom { get; init; }

    public required DateOnly AfterTo { get; init; }

    public required MeasureValue After { get; init; }

    public required EffectVerdict Verdict { get; init; }

    /// <summary>What chance alone makes of such a difference, ± in the measure's unit; null when it cannot be told.</summary>
    public double? Chance { get; init; }

    /// <summary>After less before; null when either is unknown.</summary>
    public double? Change => After.Value - Before.Value;

    /// <summary>The days that are needed: those before, and those since; null for an action that is not done or moves no measure.</summary>
    /// <param name="opened">The day on which it was undertaken.</param>
    /// <param name="done">The day on which it was done.</param>
    /// <param name="today">The running day, which is not over.</param>
    public static (DateOnly BeforeFrom, DateOnly BeforeTo, DateOnly AfterFrom, DateOnly AfterTo) Days(DateOnly opened, DateOnly done, DateOnly today)
    {
        var from = done.AddDays(1);
        var weeks = Math.Clamp((today.DayNumber - from.DayNumber) / Week, 0, MostDays / Week);
        return (opened.AddDays(-MostDays), opened, from, from.AddDays(weeks * Week));
    }

    /// <param name="values">The measure on each of those days; a day that is missing measured nothing.</param>
    public static ActionEffect Of(Measure measure, DateOnly opened, DateOnly done, DateOnly today, IReadOnlyDictionary<DateOnly, MeasureValue> values)
    {
        var (beforeFrom, beforeTo, afterFrom, afterTo) = Days(opened, done, today);
        var before = Between(beforeFrom, beforeTo, values).ToList();
        var after = Sum(Between(afterFrom, afterTo, values));
        var point = measure.Kind == MeasureKind.Count ? null : BeforeAfter.Of(
            measure.Kind == MeasureKind.Seconds ? ControlMeasure.Wait : ControlMeasure.Rate, before.ConvertAll(Sample), Sample(after));
        return new ActionEffect
        {
            Measure = measure, BeforeFrom = beforeFrom, BeforeTo = beforeTo, Before = Sum(before), AfterFrom = afterFrom, AfterTo = afterTo, After = after,
            Chance = ControlChart.Width * point?.Sigma, Verdict = Judge(measure, afterFrom == afterTo, point),
        };
    }

    private static EffectVerdict Judge(Measure measure, bool isTooEarly, ControlPoint? point)
    {
        if (isTooEarly) return EffectVerdict.TooEarly;
        if (point?.IsBeyondChance() is not { } isReal) return EffectVerdict.Unknown;
        if (!isReal) return EffectVerdict.WithinChance;
        return point.Side > 0 == measure.HigherIsBetter ? EffectVerdict.Better : EffectVerdict.Worse;
    }

    private static IEnumerable<MeasureValue> Between(DateOnly from, DateOnly to, IReadOnlyDictionary<DateOnly, MeasureValue> values)
    {
        for (var day = from; day < to; day = day.AddDays(1)) yield return values.GetValueOrDefault(day);
    }

    private static MeasureValue Sum(IEnumerable<MeasureValue> values) => values.Aggregate(MeasureValue.Unknown, (sum, value) => sum + value);

    private static ControlSample Sample(MeasureValue value) => new(value.Numerator, (long)value.Denominator);
}
