using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Regulations;

/// <summary>The days on which the calendar asks for something (CSG 2.1.7, 2.4.7, 3.1, 3.2, 4.3, 4.4).</summary>
/// <param name="Reading">How "before day N" is read.</param>
/// <param name="Roll">What becomes of a day off.</param>
public sealed record ObligationDates(WorkingCalendar Calendar, BeforeDayReading Reading = BeforeDayReading.ThroughDay, RollRule Roll = RollRule.Stay)
{
    // A filing lies at most a year from its period, and rolls by days.
    private const int MostMonthsAway = 15;

    /// <summary>The due dates of a pack in the days <c>[from, to)</c>, ascending. Obligations without a day, or set off by events, have none.</summary>
    public IReadOnlyList<ObligationDate> Between(RulePack pack, DateOnly from, DateOnly to) =>
        [.. pack.Obligations.SelectMany(rule => Of(rule, from, to)).Where(date => pack.IsInForce(date.LastDay)).OrderBy(date => date.LastDay).ThenBy(date => date.Rule.Code, StringComparer.Ordinal)];

    private IEnumerable<ObligationDate> Of(ObligationRule rule, DateOnly from, DateOnly to)
    {
        if (rule is not { Period: { } kind, Day: { } day, Kind: ObligationKind.Calendar or ObligationKind.Chained, EveryPeriods: 1 }) yield break;
        var filing = new FilingDay(day, rule.MonthsAfter ?? 1) { Reading = Reading, Roll = Roll };
        var end = ReportingPeriod.Of(kind, to.AddMonths(MostMonthsAway));
        for (var period = ReportingPeriod.Of(kind, from.AddMonths(-MostMonthsAway)); period.Start <= end.Start; period = period.Next)
        {
            var last = filing.LastDay(period, Calendar);
            if (last >= from && last < to) yield return new ObligationDate(rule, period, last);
        }
    }
}
