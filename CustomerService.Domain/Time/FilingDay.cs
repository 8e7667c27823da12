using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Time;

/// <summary>The day of a month by which something about a period is due.</summary>
/// <param name="Day">From 1; a month that is shorter ends it (31: the last day).</param>
/// <param name="MonthsAfter">Whole months after the period's last month: 1 is the month that follows it.</param>
public sealed record FilingDay(int Day, int MonthsAfter = 1)
{
    public BeforeDayReading Reading { get; init; } = BeforeDayReading.ThroughDay;

    /// <summary>The regulations say nothing of days off: by default the day stays where it is.</summary>
    public RollRule Roll { get; init; } = RollRule.Stay;

    /// <summary>The last day on which it is still in time.</summary>
    public DateOnly LastDay(ReportingPeriod period, WorkingCalendar calendar)
    {
        var month = period.End.AddMonths(MonthsAfter - 1);
        var day = month.AddDays(Math.Min(Day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
        if (Reading == BeforeDayReading.BeforeDay) day = day.AddDays(-1);
        return Roll == RollRule.NextWorkday ? calendar.NextWorkday(day).Date : day;
    }

    /// <summary>24:00 of the last day.</summary>
    public DateTimeOffset Due(ReportingPeriod period, WorkingCalendar calendar, OrganizationZone zone) => zone.StartOf(LastDay(period, calendar).AddDays(1));
}
