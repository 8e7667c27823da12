namespace CustomerService.Domain.ControlCharts;

/// <summary>Which days before a day are compared with it.</summary>
public static class UsualDays
{
    /// <summary>The same weekday, which needs no calendar.</summary>
    public static readonly AlikeDays SameWeekday = (past, day) => past.DayOfWeek == day.DayOfWeek;

    /// <summary>The days of the last <paramref name="weeks"/> weeks that are like <paramref name="day"/>, oldest first; the day itself is not among them.</summary>
    public static IReadOnlyList<DateOnly> Before(DateOnly day, int weeks, AlikeDays alike) =>
        [.. Enumerable.Range(1, weeks * 7).Select(back => day.AddDays(-back)).Where(past => alike(past, day)).Reverse()];
}
