using CustomerService.Domain.ControlCharts;
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
    public void Before_WithACalendar_AreTheDaysItCallsAlike()
    {
        // The Mondays of the Spring Festival week are left out; the make-up Saturday worked like a Monday is taken in.
        DateOnly festival = new(2026, 2, 16), makeUp = new(2026, 2, 28);
        var days = UsualDays.Before(Monday, 3, (past, day) => past == makeUp || (past.DayOfWeek == day.DayOfWeek && past != festival));
        Assert.Equal([new(2026, 2, 9), new(2026, 2, 23), makeUp], days);
    }
}
