using CustomerService.Domain.Time;

namespace CustomerService.Domain.ControlCharts;

/// <summary>Which days before a day are compared with it.</summary>
public static class UsualDays
{
    /// <summary>The same weekday, which needs no calendar.</summary>
    public static readonly AlikeDays SameWeekday = (past, day) => past.DayOfWeek == day.DayOfWeek;

    /// <summary>
    /// Days as a calendar knows them: an ordinary day is like the same weekday when that was ordinary too, a make-up workday (调休) is like any
    /// day worked, and a holiday is like any day off.
    /// </summary>
    public static AlikeDays In(WorkingCalendar calendar) => (past, day) => (calendar[day].Kind, calendar[past].Kind) switch
    {
        (DayKind.MakeUpWorkday, _) => calendar[past].IsWorkday,
        (DayKind.Holiday, _) => !calendar[past].IsWorkday,
        var (kind, before) => kind == before && past.DayOfWeek == day.DayOfWeek,
    };

    /// <summary>The days of the last <paramref name="weeks"/> weeks that are like <paramref name="day"/>, oldest first; the day itself is not among them.</summary>
    public static IReadOnlyList<DateOnly> Before(DateOnly day, int weeks, AlikeDays alike) =>
        [.. Enumerable.Range(1, weeks * 7).Select(back => day.AddDays(-back)).Where(past => alike(past, day)).Reverse()];
}
