using System.Globalization;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Analysis;

public sealed class PeriodSpansTests
{
    [Theory]
    // Over: whole against whole.
    [InlineData(PeriodKind.Month, "2026-10-05", "2026-11-20", "2026-10-01", "2026-11-01", "2026-09-01", "2026-10-01", "2025-10-01", "2025-11-01")]
    // Running: the 1st to the 20th against the 1st to the 20th.
    [InlineData(PeriodKind.Month, "2026-11-05", "2026-11-20", "2026-11-01", "2026-11-21", "2026-10-01", "2026-10-21", "2025-11-01", "2025-11-21")]
    // The month before is shorter: all of it.
    [InlineData(PeriodKind.Month, "2026-03-05", "2026-03-30", "2026-03-01", "2026-03-31", "2026-02-01", "2026-03-01", "2025-03-01", "2025-03-31")]
    // A leap day has the 28th, and the day before it keeps its own.
    [InlineData(PeriodKind.Month, "2028-02-05", "2028-02-29", "2028-02-01", "2028-03-01", "2028-01-01", "2028-02-01", "2027-02-01", "2027-03-01")]
    [InlineData(PeriodKind.Month, "2028-02-05", "2028-02-28", "2028-02-01", "2028-02-29", "2028-01-01", "2028-01-29", "2027-02-01", "2027-03-01")]
    // The year after a leap year has the leap day behind it.
    [InlineData(PeriodKind.Month, "2029-02-05", "2029-03-05", "2029-02-01", "2029-03-01", "2029-01-01", "2029-02-01", "2028-02-01", "2028-03-01")]
    [InlineData(PeriodKind.Quarter, "2026-11-05", "2026-11-20", "2026-10-01", "2026-11-21", "2026-07-01", "2026-08-21", "2025-10-01", "2025-11-21")]
    [InlineData(PeriodKind.Year, "2026-11-05", "2026-01-01", "2026-01-01", "2026-01-02", "2025-01-01", "2025-01-02", "2025-01-01", "2025-01-02")]
    // Ahead: nothing yet.
    [InlineData(PeriodKind.Month, "2026-12-05", "2026-11-20", "2026-12-01", "2026-12-01", "2026-11-01", "2026-11-01", "2025-12-01", "2025-12-01")]
    public void Spans_OfAPeriod_AreComparedDayForDay(PeriodKind kind, string day, string today, string from, string to, string beforeFrom, string beforeTo, string yearFrom, string yearTo)
    {
        var spans = PeriodSpans.Of(ReportingPeriod.Of(kind, Day(day)), Day(today));

        Assert.Equal(new DaySpan(Day(from), Day(to)), spans.Now);
        Assert.Equal(new DaySpan(Day(beforeFrom), Day(beforeTo)), spans.Before);
        Assert.Equal(new DaySpan(Day(yearFrom), Day(yearTo)), spans.YearBefore);
    }

    [Fact]
    public void YearToDate_OfAMonth_IsTheYearUntilItsEnd()
    {
        var spans = PeriodSpans.Of(ReportingPeriod.Of(PeriodKind.Month, Day("2026-10-05")), Day("2026-11-20"));

        Assert.Equal(new DaySpan(Day("2026-01-01"), Day("2026-11-01")), spans.YearToDate);
        Assert.Equal(new DaySpan(Day("2025-01-01"), Day("2025-11-01")), spans.YearToDateBefore);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
