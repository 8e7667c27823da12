using CustomerService.Domain.Time;

namespace CustomerService.Domain.Analysis;

/// <summary>
/// What a period is compared with, day for day: while it runs, as many days of the earlier period as of this one have begun, so that
/// three weeks of November are never held against a whole October. All are days <c>[From, To)</c>; the running day counts as begun.
/// </summary>
/// <param name="Now">The part of the period that has begun; empty when it lies ahead.</param>
/// <param name="Before">The period before it, as many days of it.</param>
/// <param name="YearBefore">The same days of the year before; the 29th of February has the 28th.</param>
/// <param name="YearToDate">From the 1st of January to the end of <paramref name="Now"/>.</param>
/// <param name="YearToDateBefore">The same days of the year before.</param>
public sealed record PeriodSpans(DaySpan Now, DaySpan Before, DaySpan YearBefore, DaySpan YearToDate, DaySpan YearToDateBefore)
{
    /// <param name="period">The period that is looked at.</param>
    /// <param name="today">The organisation's day.</param>
    public static PeriodSpans Of(ReportingPeriod period, DateOnly today)
    {
        var end = period.End <= today ? period.End : today < period.Start ? period.Start : today.AddDays(1);
        var now = new DaySpan(period.Start, end);
        var previous = period.Previous;
        var before = end == period.End ? previous.End : Earlier(previous.Start.AddDays(now.Days), previous.End);
        var year = new DaySpan(new DateOnly(period.Start.Year, 1, 1), end);
        return new PeriodSpans(now, new DaySpan(previous.Start, before), AYearBefore(now), year, AYearBefore(year));
    }

    private static DaySpan AYearBefore(DaySpan span) => span.Days == 0
        ? new DaySpan(span.From.AddYears(-1), span.From.AddYears(-1))
        : new DaySpan(span.From.AddYears(-1), span.To.AddDays(-1).AddYears(-1).AddDays(span.To is { Month: 3, Day: 1 } && DateTime.IsLeapYear(span.To.Year - 1) ? 2 : 1));

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
