using System.Text.Json;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;
using Xunit;

namespace CustomerService.Domain.Tests.Time;

public sealed class ReportingPeriodTests
{
    private static readonly OrganizationZone Zone = OrganizationZone.Find(OrganizationZone.DefaultId);

    [Theory]
    [InlineData(PeriodKind.Month, "2026-02-28", "2026-02", "2026-02-01", "2026-03-01")]
    [InlineData(PeriodKind.Quarter, "2026-12-31", "2026Q4", "2026-10-01", "2027-01-01")]
    [InlineData(PeriodKind.HalfYear, "2026-07-01", "2026H2", "2026-07-01", "2027-01-01")]
    [InlineData(PeriodKind.Year, "2024-02-29", "2024", "2024-01-01", "2025-01-01")]
    public void Of_ADay_IsThePeriodAroundIt(PeriodKind kind, string day, string name, string start, string end)
    {
        var period = ReportingPeriod.Of(kind, DateOnly.Parse(day));

        Assert.Equal((name, DateOnly.Parse(start), DateOnly.Parse(end)), (period.ToString(), period.Start, period.End));
        Assert.True(period.Contains(period.End.AddDays(-1)) && !period.Contains(period.End));
        Assert.Equal(period, period.Next.Previous);
        Assert.Equal(period, ReportingPeriod.Parse(name));
        Assert.Equal(period, JsonSerializer.Deserialize<ReportingPeriod>(JsonSerializer.Serialize(period)));
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("26"), InlineData("2026-13"), InlineData("2026-00"), InlineData("2026-1"), InlineData("2026Q5"), InlineData("2026H3"), InlineData("2026q1")]
    [InlineData("2026-01-01"), InlineData("2026-"), InlineData("202 "), InlineData("+202"), InlineData("0000"), InlineData("9999")]
    public void Parse_NoPeriod_IsNull(string? text) => Assert.Null(ReportingPeriod.Parse(text));

    [Theory]
    [InlineData(15, 1, "2026-01", "2026-02-15")]
    [InlineData(20, 1, "2025-12", "2026-01-20")]
    [InlineData(31, 1, "2026-01", "2026-02-28")]
    [InlineData(31, 1, "2024-01", "2024-02-29")]
    public void LastDay_OfAMonthlyBrief_IsDayNOfTheMonthAfter(int day, int monthsAfter, string month, string lastDay) =>
        Assert.Equal(DateOnly.Parse(lastDay), new FilingDay(day, monthsAfter).LastDay(Month(month), BundledCalendar.Instance));

    [Fact]
    public void Due_ByDefault_Is24HoursOfDayNAlsoOnAHoliday() =>
        Assert.Equal(new DateTimeOffset(2026, 2, 16, 0, 0, 0, TimeSpan.FromHours(8)), new FilingDay(15).Due(Month("2026-01"), BundledCalendar.Instance, Zone));

    [Fact]
    public void LastDay_WithTheOtherReadings_Moves()
    {
        Assert.Equal(new DateOnly(2026, 2, 14), new FilingDay(15) { Reading = BeforeDayReading.BeforeDay }.LastDay(Month("2026-01"), BundledCalendar.Instance));
        Assert.Equal(new DateOnly(2026, 2, 24), new FilingDay(15) { Roll = RollRule.NextWorkday }.LastDay(Month("2026-01"), BundledCalendar.Instance));
    }

    [Fact]
    public void LastDay_OfTheYearlyFigures_IsTheEndOfJanuary() =>
        Assert.Equal(new DateOnly(2027, 1, 31), new FilingDay(31).LastDay(ReportingPeriod.Of(PeriodKind.Year, new DateOnly(2026, 5, 1)), BundledCalendar.Instance));

    private static ReportingPeriod Month(string month) => ReportingPeriod.Of(PeriodKind.Month, DateOnly.Parse($"{month}-01"));
}
