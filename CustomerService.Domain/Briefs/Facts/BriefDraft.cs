using CustomerService.Domain.Analysis;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>
/// Makes of what was counted what a brief says. It compares with the month before and with the same month of the year before, names the days
/// outside the control limits, and shows which parts made a change that is more than chance; it guesses no cause.
/// </summary>
public static class BriefDraft
{
    /// <summary>So many weeks before a day say what a day like it usually is.</summary>
    public const int WeeksBefore = 8;

    /// <summary>So many parts of a change are named; the rest is summed.</summary>
    public const int MostParts = 3;

    public static BriefFacts Of(BriefMaterial material)
    {
        var month = material.Month;
        var alike = UsualDays.In(material.Calendar);
        var measures = material.Measures.Select(measure => Fact(measure, month)).ToList();
        return new BriefFacts
        {
            Unit = material.Unit, UnitName = material.UnitName, Month = month.Start,
            Volumes = material.Volumes, Unclassified = material.Unclassified,
            Measures = measures,
            Outliers = [.. material.Measures.SelectMany(measure => Outliers(measure, month, alike))],
            Explanations = [.. material.Measures.Zip(measures).Where(pair => pair.Second.IsBeyondChance == true).Select(pair => Explain(pair.First)).OfType<ExplanationFact>()],
            Stock = material.Stock, Storms = material.Storms, Alerts = material.Alerts,
            SpecialDays = [.. Days(month).Select(day => material.Calendar[day]).Where(day => day.Kind is DayKind.Holiday or DayKind.MakeUpWorkday).Select(day => new SpecialDayFact(day.Date, day.Kind, day.Name))],
            Quality = Quality(material, alike),
        };
    }

    private static MeasureFact Fact(MeasureMaterial measure, ReportingPeriod month)
    {
        var fact = new MeasureFact(measure.Code, measure.Value, measure.MonthBefore, measure.YearBefore) { Target = measure.Target, IsYearBeforeGiven = measure.IsYearBeforeGiven };
        if (Scatter(measure) is not { } kind) return fact;
        var point = BeforeAfter.Of(kind, [.. Days(month.Previous).Select(day => Sample(measure, day))], Sample(measure.Value));
        return fact with { IsBeyondChance = point.IsBeyondChance(), Chance = ControlChart.Width * point.Sigma };
    }

    private static IEnumerable<OutlierFact> Outliers(MeasureMaterial measure, ReportingPeriod month, AlikeDays alike)
    {
        if (Scatter(measure) is not { } kind) return [];
        var days = Days(month).ToList();
        var points = ControlChart.Of(kind, [.. days.Select(day => new ControlSlot(Sample(measure, day), [.. UsualDays.Before(day, WeeksBefore, alike).Select(past => Sample(measure, past))]))]);
        return days.Zip(points).Where(pair => pair.Second.Rules.Contains(RunRule.BeyondLimits)).Select(pair =>
            new OutlierFact(measure.Code, pair.First, measure.Days[pair.First], pair.Second.Centre!.Value, pair.Second.Lower!.Value, pair.Second.Upper!.Value)
            {
                Deviation = Math.Round(pair.Second.Deviation!.Value, 2),
            });
    }

    private static ExplanationFact? Explain(MeasureMaterial measure)
    {
        var change = Decomposition.Of([.. measure.Parts.Select(part => new PartChange(part.Before, part.After))]);
        if (change.Change is not { } whole) return null;
        var parts = measure.Parts.Zip(change.Parts, (part, effect) => new ExplanationPart(part.Code, part.Name, part.Before, part.After, effect.OwnEffect, effect.MixEffect) { IsQueue = part.IsQueue, IsOwn = part.IsOwn })
            .Where(part => part.Effect != 0).OrderByDescending(part => Math.Abs(part.Effect)).ThenBy(part => part.Code, StringComparer.Ordinal).ToList();
        var named = parts.Take(MostParts).ToList();
        return new ExplanationFact(measure.Code, whole, named, parts.Skip(MostParts).Sum(part => part.Effect));
    }

    private static List<QualityFact> Quality(BriefMaterial material, AlikeDays alike)
    {
        var days = Days(material.Month).ToList();
        var usual = days.Select(day => IsUsual(material, day, alike)).OfType<bool>().ToList();
        return
        [
            new(QualityCodes.Score, material.Data.Weakest is { } weakest ? Value(material.Data[weakest]) : MeasureValue.Unknown),
            .. Enum.GetValues<QualityCheck>().Select(check => new QualityFact(QualityCodes.Of(check), Value(material.Data[check]))),
            new(QualityCodes.DaysCovered, new MeasureValue(days.Count(day => material.Offered.GetValueOrDefault(day) > 0), days.Count)),
            new(QualityCodes.VolumesKnown, new MeasureValue(material.Volumes.Count(volume => volume.Count is not null), material.Volumes.Count)),
            new(QualityCodes.DaysAsUsual, new MeasureValue(usual.Count(each => each), usual.Count)),
            new(QualityCodes.BriefsInTime, Value(material.BriefsInTime)),
        ];
    }

    /// <summary>
    /// Whether a day's calls lie within three σ of days like it, σ from the mean moving range of those days (an XmR chart, which asks
    /// nothing of how calls scatter); null with too few such days.
    /// </summary>
    private static bool? IsUsual(BriefMaterial material, DateOnly day, AlikeDays alike)
    {
        var past = UsualDays.Before(day, WeeksBefore, alike).Where(material.Offered.ContainsKey).Select(each => (double)material.Offered[each]).ToList();
        if (past.Count < ControlChart.FewestDays) return null;
        var sigma = past.Zip(past.Skip(1), (one, next) => Math.Abs(next - one)).Average() / 1.128;
        return Math.Abs(material.Offered.GetValueOrDefault(day) - past.Average()) <= ControlChart.Width * sigma;
    }

    private static ControlMeasure? Scatter(MeasureMaterial measure) => measure.Kind switch
    {
        MeasureKind.Share => ControlMeasure.Rate,
        MeasureKind.Seconds => ControlMeasure.Wait,
        _ => null,
    };

    private static IEnumerable<DateOnly> Days(ReportingPeriod month) => Enumerable.Range(0, month.End.DayNumber - month.Start.DayNumber).Select(month.Start.AddDays);

    private static MeasureValue Value(Ratio ratio) => MeasureValue.Of(ratio);

    private static ControlSample Sample(MeasureMaterial measure, DateOnly day) => measure.Days.TryGetValue(day, out var value) ? Sample(value) : default;

    private static ControlSample Sample(MeasureValue value) => new(value.Numerator, (long)value.Denominator);
}
