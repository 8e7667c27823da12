using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;
using Xunit;
using static CustomerService.Domain.Tests.Time.Clock.Office;

namespace CustomerService.Domain.Tests.Time.Clock;

public sealed class DeadlineTests
{
    [Theory]
    // Make-up Saturdays around 春节 2026: 14 and 28 February are worked, 15 to 23 are off.
    [InlineData("2026-02-13 10:00", 2, "2026-02-24 24:00")]
    [InlineData("2026-02-14 09:00", 5, "2026-02-28 24:00")]
    [InlineData("2026-02-15 09:00", 1, "2026-02-24 24:00")]
    // 国庆 2025 with 中秋: 1 to 8 October off, 28 September and 11 October worked.
    [InlineData("2025-09-27 12:00", 3, "2025-09-30 24:00")]
    [InlineData("2025-09-30 16:00", 3, "2025-10-11 24:00")]
    // A leap day counts like any Thursday, and the year changes over 元旦.
    [InlineData("2024-02-28 10:00", 1, "2024-02-29 24:00")]
    [InlineData("2025-12-31 10:00", 1, "2026-01-04 24:00")]
    [InlineData("2026-03-02 23:59", 5, "2026-03-09 24:00")]
    public void WorkingDays_WithoutAPause_EndWithTheLastDay(string received, int days, string due) =>
        Assert.Equal(due, Due(Case(received, Rule(days, TimeUnit.WorkingDays)), received));

    [Theory]
    [InlineData("2026-03-02 10:00", 15, "2026-03-17 24:00")]
    [InlineData("2024-02-28 10:00", 2, "2024-03-01 24:00")]
    // The last day is a holiday: the next workday takes its place (Civil Code, art. 203).
    [InlineData("2026-02-01 10:00", 15, "2026-02-24 24:00")]
    [InlineData("2026-09-24 10:00", 8, "2026-10-08 24:00")]
    // A make-up Saturday is no day off.
    [InlineData("2026-02-13 10:00", 1, "2026-02-14 24:00")]
    public void CalendarDays_WithTheCivilCodesRules_EndOnAWorkday(string received, int days, string due) =>
        Assert.Equal(due, Due(Case(received, Rule(days, TimeUnit.CalendarDays)), received));

    [Theory]
    [InlineData("2026-02-14 20:00", 24, "2026-02-15 20:00")]
    [InlineData("2025-12-31 23:00", 2, "2026-01-01 01:00")]
    public void Hours_AroundTheClock_KnowNoCalendar(string received, int hours, string due) =>
        Assert.Equal(due, Due(Case(received, Rule(hours, TimeUnit.Hours)), received));

    [Theory]
    [InlineData("2026-03-02 10:00", 4, "2026-03-02 16:00")]
    [InlineData("2026-03-02 17:00", 1, "2026-03-03 09:00")]
    [InlineData("2026-02-14 16:30", 2, "2026-02-24 09:30")]
    [InlineData("2026-03-02 12:30", 1, "2026-03-02 15:00")]
    public void WorkingHours_OverLunchNightAndHolidays_CountWorkOnly(string received, int hours, string due) =>
        Assert.Equal(due, Due(Case(received, Rule(hours, TimeUnit.WorkingHours)), received));

    [Fact]
    public void Minutes_ForACrew_RunFromTheReport() =>
        Assert.Equal("2026-02-17 03:45", Due(Case("2026-02-17 03:00", Rule(45, TimeUnit.Minutes)), "2026-02-17 03:10"));

    [Fact]
    public void CalendarDays_WithoutRolling_StayOnTheHoliday() =>
        Assert.Equal("2026-02-16 24:00", Due(Case("2026-02-01 10:00", Rule(15, TimeUnit.CalendarDays) with { Roll = RollRule.Stay }), "2026-02-01 10:00"));

    [Fact]
    public void WorkingDays_EndingAtCloseOfBusiness_EndWithTheLastWindow() =>
        Assert.Equal("2026-03-03 17:30", Due(Case("2026-03-02 10:00", Rule(1, TimeUnit.WorkingDays) with { End = EndRule.CloseOfBusiness }), "2026-03-02 10:00"));

    [Theory]
    [InlineData("2026-03-02 17:29", "2026-03-03 24:00")]
    [InlineData("2026-03-02 17:31", "2026-03-04 24:00")]
    [InlineData("2026-03-07 10:00", "2026-03-10 24:00")]
    public void WorkingDays_ReceivedAfterClosing_AreReceivedOnTheNextWorkday(string received, string due) =>
        Assert.Equal(due, Due(Case(received, Rule(1, TimeUnit.WorkingDays) with { Start = StartRule.DayAfterWorkdayOfReceipt }), received));

    [Fact]
    public void WorkingDays_CountingTheDayOfReceipt_EndADayEarlier() =>
        Assert.Equal("2026-03-02 24:00", Due(Case("2026-03-02 10:00", Rule(1, TimeUnit.WorkingDays) with { Start = StartRule.AtReceipt }), "2026-03-02 10:00"));

    [Fact]
    public void Deadline_BeyondTheLastNotice_IsProvisional()
    {
        Assert.True(Reader.Read(Case("2026-12-30 10:00", Rule(5, TimeUnit.WorkingDays)), At("2026-12-30 10:00")).IsProvisional);
        Assert.True(Reader.Read(Case("2026-12-20 10:00", Rule(15, TimeUnit.CalendarDays)), At("2026-12-20 10:00")).IsProvisional);
        Assert.False(Reader.Read(Case("2026-12-30 10:00", Rule(120, TimeUnit.Hours)), At("2026-12-30 10:00")).IsProvisional);
        Assert.False(Reader.Read(Case("2026-11-02 10:00", Rule(5, TimeUnit.WorkingDays)), At("2026-11-02 10:00")).IsProvisional);
    }

    [Fact]
    public void Deadline_WithTheNextNotice_MovesAndIsFirm()
    {
        var notice = new HolidayNotice(2027, "invented", [new(new DateOnly(2027, 1, 1), "元旦", true), new(new DateOnly(2027, 1, 2), "元旦", true), new(new DateOnly(2027, 1, 3), "元旦", true)]);
        var next = Calendar.With(notice, new CalendarVersion(2, At("2026-11-05 09:00"), "Zhao Lin", "invented"));
        var history = Case("2026-12-30 10:00", Rule(3, TimeUnit.WorkingDays));

        Assert.Equal("2027-01-04 24:00", Due(history, "2026-12-30 10:00"));
        var moved = Reader.Read(history.With(_ => next), At("2026-12-30 10:00"));
        Assert.Equal(("2027-01-05 24:00", false), (Wall(moved.Due), moved.IsProvisional));
    }

    [Fact]
    public void Strip_OverAMakeUpWeekend_SaysWhatCounted()
    {
        var reading = Reader.Read(Case("2026-02-13 16:30", Rule(12, TimeUnit.WorkingHours)), At("2026-02-24 09:00"));

        Assert.Equal(
            "+1 WorkingTime, 15 Night, +3.5 MakeUpWorkday 春节, 2 Break, +3.5 MakeUpWorkday 春节, 6.5 Night, 216 Holiday 春节, 8.5 Night, +0.5 WorkingTime",
            Words(reading.Strip));
        Assert.Equal(TimeSpan.FromHours(3.5), reading.Remaining);
    }

    [Fact]
    public void Strip_OfAPause_SaysWhoPausedUnderWhichRule()
    {
        var pause = ClockEvent.Pause(At("2026-03-02 11:00"), "Zhao Lin", "waits for the meter number", "pause/awaiting-customer");
        var reading = Reader.Read(Case("2026-03-02 10:00", Rule(8, TimeUnit.WorkingHours), pause, ClockEvent.Resume(At("2026-03-02 15:00"))), At("2026-03-02 16:00"));

        Assert.Equal("+1 WorkingTime, 1 Paused, 2 Break, 1 Paused, +1 WorkingTime", Words(reading.Strip));
        Assert.All(reading.Strip.Segments.Skip(1).Take(3), segment => Assert.Same(pause, segment.Pause));
        Assert.Equal(("2026-03-03 15:00", TimeSpan.FromHours(2)), (Wall(reading.Due), reading.Strip.Paused));
    }

    [Fact]
    public void Pause_OfOneHour_GivesBackOneHourAndNotADay() =>
        Assert.Equal("2026-03-04 09:30", Due(
            Case("2026-03-02 10:00", Rule(1, TimeUnit.WorkingDays), ClockEvent.Pause(At("2026-03-03 09:00"), "Zhao Lin", "why"), ClockEvent.Resume(At("2026-03-03 10:00"))),
            "2026-03-03 11:00"));

    [Fact]
    public void Pause_InTheEveningOfTheLastDay_KeepsWhatWasLeftOfIt()
    {
        var history = Case("2026-03-02 10:00", Rule(1, TimeUnit.WorkingDays), ClockEvent.Pause(At("2026-03-03 20:00"), "Zhao Lin", "why"), ClockEvent.Resume(At("2026-03-05 09:00")));

        Assert.False(Reader.Read(history, At("2026-03-04 12:00")).IsLate);
        Assert.Equal("2026-03-05 13:00", Due(history, "2026-03-05 10:00"));
    }

    [Fact]
    public void Deadline_OfAPausedClock_MovesWhileThePauseLasts()
    {
        var history = Case("2026-03-02 10:00", Rule(4, TimeUnit.WorkingHours), ClockEvent.Pause(At("2026-03-02 11:00"), "Zhao Lin", "why"));

        Assert.Equal(ClockState.Paused, Reader.Read(history, At("2026-03-03 09:30")).State);
        Assert.Equal("2026-03-03 14:30", Due(history, "2026-03-03 09:30"));
        Assert.Equal("2026-03-03 15:30", Due(history, "2026-03-03 10:30"));
    }

    [Theory]
    [InlineData(ReopenRule.Continue, "2026-03-05 11:30", 1)]
    [InlineData(ReopenRule.CountThrough, "2026-03-02 16:00", 19.5)]
    [InlineData(ReopenRule.Anew, "2026-03-05 14:30", 0)]
    public void Reopening_ByItsRule_KeepsTheFirstAnswer(ReopenRule rule, string due, double used)
    {
        var history = Case(
            "2026-03-02 10:00", Rule(4, TimeUnit.WorkingHours) with { Reopen = rule },
            ClockEvent.Stop(At("2026-03-02 11:00")), ClockEvent.Reopen(At("2026-03-05 08:30"), "Zhao Lin", "not repaired"));

        var reading = Reader.Read(history, At("2026-03-05 08:30"));

        Assert.Equal((due, used), (Wall(reading.Due), reading.Used.TotalHours));
        Assert.Equal((true, "2026-03-02 16:00"), (reading.Stops[0].IsInTime, Wall(reading.Stops[0].Due)));
    }
}
