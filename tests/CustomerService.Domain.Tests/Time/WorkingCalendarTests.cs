using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = BundledCalendar.Instance;
    private static readonly CalendarVersion Second = new(2, new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.Zero), "Zhao Lin", "invented");

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Workdays_OfAYear_AreAsTheNoticeMakesThem(int year, int count) =>
        Assert.Equal(count, Calendar.Workdays(new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1)));

    [Theory]
    [InlineData("2026-02-14", DayKind.MakeUpWorkday, "春节", true)]
    [InlineData("2026-02-15", DayKind.Holiday, "春节", false)]
    [InlineData("2026-02-23", DayKind.Holiday, "春节", false)]
    [InlineData("2026-02-24", DayKind.Workday, null, true)]
    [InlineData("2026-02-28", DayKind.MakeUpWorkday, "春节", true)]
    [InlineData("2026-03-01", DayKind.Weekend, null, false)]
    [InlineData("2024-02-29", DayKind.Workday, null, true)]
    public void Day_AroundSpringFestival_IsWhatTheNoticeSays(string date, DayKind kind, string? name, bool isWorkday)
    {
        var day = Calendar[DateOnly.Parse(date)];

        Assert.Equal((kind, name, isWorkday, isWorkday ? 2 : 0), (day.Kind, day.Name, day.IsWorkday, day.Windows.Count));
    }

    [Fact]
    public void Day_BeyondTheLastNotice_IsReadFromTheWeekAndSaysSo()
    {
        Assert.True(Calendar[new DateOnly(2026, 12, 24)].IsFirm);
        Assert.False(Calendar[new DateOnly(2026, 12, 31)].IsFirm);
        Assert.False(Calendar[new DateOnly(2027, 10, 1)].IsFirm);
        Assert.True(Calendar[new DateOnly(2025, 12, 31)].IsFirm);
    }

    [Fact]
    public void With_TheNextNotice_SettlesItsYearAndTheDecemberBefore()
    {
        var notice = new HolidayNotice(2027, "invented", [new NoticeDay(new DateOnly(2026, 12, 31), "元旦", IsOffDay: true), new NoticeDay(new DateOnly(2027, 1, 1), "元旦", IsOffDay: true)]);

        var next = Calendar.With(notice, Second);
        var changes = CalendarChange.Between(Calendar, next, new DateOnly(2026, 12, 1), new DateOnly(2027, 1, 2));

        Assert.Equal(DayKind.Holiday, next[new DateOnly(2026, 12, 31)].Kind);
        Assert.Equal([new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1)], changes.Where(change => change.IsOfSubstance).Select(change => change.After.Date));
        Assert.Equal(8, changes.Count);
    }

    [Fact]
    public void Hours_FromAnotherDay_ApplyFromThatDay()
    {
        var summer = new WorkingHours(new DateOnly(2026, 6, 1), [OpenWindow.Parse("07:30-11:30"), OpenWindow.Parse("15:00-18:00")]);
        var calendar = new WorkingCalendar("summer", Second, [summer, BundledCalendar.Hours], Calendar.Notices);

        Assert.Equal("08:30-12:00", calendar[new DateOnly(2026, 5, 29)].Windows[0].ToString());
        Assert.Equal("07:30-11:30", calendar[new DateOnly(2026, 6, 1)].Windows[0].ToString());
    }

    [Fact]
    public void NamedDay_OfTheOrganisation_OverrulesTheNotice()
    {
        var founding = new NamedDay(new DateOnly(2026, 7, 20), "公司成立日", []);
        var duty = new NamedDay(new DateOnly(2026, 7, 25), "迎峰度夏值班", [OpenWindow.Parse("09:00-12:00")]);
        var calendar = new WorkingCalendar("own", Second, [BundledCalendar.Hours], Calendar.Notices, [founding, duty]);

        Assert.Equal((DayKind.Holiday, "公司成立日"), (calendar[founding.Date].Kind, calendar[founding.Date].Name));
        Assert.Equal((DayKind.MakeUpWorkday, 180), (calendar[duty.Date].Kind, calendar[duty.Date].Windows.Sum(window => window.To - window.From)));
    }

    [Fact]
    public void Windows_ThatOverlap_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(
            "wrong", Second, [new WorkingHours(new DateOnly(2026, 1, 1), [OpenWindow.Parse("08:00-12:00"), OpenWindow.Parse("11:00-17:00")])], []));

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-24", -1, "2026-02-14")]
    [InlineData("2025-12-31", 1, "2026-01-04")]
    public void AddWorkdays_OverHolidays_LandsOnWorkdays(string from, int count, string to) =>
        Assert.Equal(DateOnly.Parse(to), Calendar.AddWorkdays(DateOnly.Parse(from), count));
}
