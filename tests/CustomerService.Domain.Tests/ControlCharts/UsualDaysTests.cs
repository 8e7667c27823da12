using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.ControlCharts;

public sealed class UsualDaysTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Before_WithoutACalendar_AreTheSameWeekdaysOldestFirst()
    {
        var days = UsualDays.Before(Monday, 8, UsualDays.SameWeekday);
        Assert.Equal(8, days.Count);
        Assert.Equal(new DateOnly(2026, 1, 5), days[0]);
        Assert.Equal(new DateOnly(2026, 2, 23), days[^1]);
        Assert.All(days, day => Assert.Equal(DayOfWeek.Monday, day.DayOfWeek));
    }

    [Fact]
    public void Before_AnOrdinaryDay_LeaveOutTheHolidaysAmongItsWeekdays()
    {
        // Of the Mondays before, 16 and 23 February belong to the Spring Festival.
        var days = UsualDays.Before(Monday, 4, UsualDays.In(BundledCalendar.Instance));
        Assert.Equal([new(2026, 2, 2), new(2026, 2, 9)], days);
    }

    [Fact]
    public void Before_AnOrdinarySaturday_LeaveOutTheOneThatWasWorkedAndTheFestivals()
    {
        // 14 and 28 February were worked in exchange for days of the festival, 21 February was one of its days.
        var days = UsualDays.Before(new(2026, 3, 7), 4, UsualDays.In(BundledCalendar.Instance));
        Assert.Equal([new(2026, 2, 7)], days);
    }

    [Fact]
    public void Before_AMakeUpWorkday_AreTheDaysWorkedOfAnyWeekday()
    {
        var days = UsualDays.Before(new(2026, 2, 28), 1, UsualDays.In(BundledCalendar.Instance));
        Assert.Equal([new(2026, 2, 24), new(2026, 2, 25), new(2026, 2, 26), new(2026, 2, 27)], days);
    }

    [Fact]
    public void Before_AHoliday_AreTheDaysOffOfAnyWeekday()
    {
        var days = UsualDays.Before(new(2026, 5, 1), 1, UsualDays.In(BundledCalendar.Instance));
        Assert.Equal([new(2026, 4, 25), new(2026, 4, 26)], days);
    }
}
