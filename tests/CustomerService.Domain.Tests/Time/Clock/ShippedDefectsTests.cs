using System.Text;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;
using Xunit;
using static CustomerService.Domain.Tests.Time.Clock.Office;

namespace CustomerService.Domain.Tests.Time.Clock;

/// <summary>
/// Defects that other service desks shipped, each as a test. Numbers as in the requirements, section 4; what needs a case or
/// a job that runs is tested at the desk as well ("Defect N" in LadderTests and OneSaveTests).
/// </summary>
public sealed class ShippedDefectsTests
{
    /// <summary>1. Paused, and resolved in one save: the time on hold was dropped (frappe/helpdesk#3776).</summary>
    [Fact]
    public void Stop_OfAPausedClock_KeepsThePause()
    {
        var history = Case("2025-02-03 09:00", Rule(20, TimeUnit.WorkingDays), ClockEvent.Pause(At("2025-02-05 10:00"), "Zhao Lin", "awaits parts"), ClockEvent.Stop(At("2025-08-05 16:00")));

        var reading = Reader.Read(history, At("2025-08-06 09:00"));

        Assert.Equal(ClockState.Stopped, reading.State);
        Assert.True(reading.Stops[0].IsInTime);
        Assert.Equal(TimeSpan.FromHours(1.5), reading.Used);
        Assert.True(reading.Strip.Paused > TimeSpan.FromDays(30));
    }

    /// <summary>2. A deadline read in the viewer's zone showed a new case as failed.</summary>
    [Fact]
    public void Reading_InAnyViewersZone_IsTheSame()
    {
        var history = Case("2026-03-02 23:30", Rule(1, TimeUnit.WorkingDays));
        var elsewhere = history with { Received = history.Received.ToOffset(TimeSpan.FromHours(-7)) };

        var (here, there) = (Reader.Read(history, At("2026-03-02 23:40")), Reader.Read(elsewhere, At("2026-03-02 23:40").ToOffset(TimeSpan.FromHours(12))));

        Assert.False(there.IsLate);
        Assert.Equal(("2026-03-03 24:00", here.Due), (Wall(there.Due), there.Due));
    }

    /// <summary>3. Another priority swapped the limit and forgot the time already paused (glpi#6902, #15605).</summary>
    [Fact]
    public void OtherPriority_AfterAPause_KeepsThePauseAndTheTimeCounted()
    {
        var history = Case(
            "2026-03-02 08:30", Rule(14, TimeUnit.WorkingHours), ClockEvent.Pause(At("2026-03-02 09:30"), "Zhao Lin", "why"), ClockEvent.Resume(At("2026-03-02 11:30")),
            ClockEvent.Change(At("2026-03-02 15:00"), Rule(7, TimeUnit.WorkingHours), "Zhao Lin", "more urgent"));

        var reading = Reader.Read(history, At("2026-03-02 15:00"));

        Assert.Equal((2.5, 4.5, 2.0), (reading.Used.TotalHours, reading.Remaining!.Value.TotalHours, reading.Strip.Paused.TotalHours));
        Assert.Equal("2026-03-03 10:30", Wall(reading.Due));
    }

    /// <summary>4. Days, weekends and a pause together gave back too much (glpi#10594).</summary>
    [Fact]
    public void Pause_OverAWeekend_GivesBackNoWeekend()
    {
        var history = Case("2026-03-04 10:00", Rule(3, TimeUnit.WorkingDays), ClockEvent.Pause(At("2026-03-06 17:30"), "Zhao Lin", "why"), ClockEvent.Resume(At("2026-03-09 08:30")));

        Assert.Equal("2026-03-09 24:00", Due(history with { Events = [] }, "2026-03-09 09:00"));
        Assert.Equal("2026-03-09 24:00", Due(history, "2026-03-09 09:00"));
    }

    /// <summary>5. The ladder's steps were computed on another calendar than the deadline (glpi PR #15357).</summary>
    [Fact]
    public void LadderStep_BeforeADeadline_IsOnTheClocksOwnCalendar()
    {
        var history = Case("2026-02-13 10:00", Rule(2, TimeUnit.WorkingDays));
        var due = Reader.Read(history, At("2026-02-13 10:00")).Due!.Value;

        Assert.Equal("2026-02-24 24:00", Wall(due));
        Assert.Equal("2026-02-14 24:00", Wall(Reader.Shift(due, new TimeLimit(1, TimeUnit.WorkingDays), isBefore: true, Calendar)));
        Assert.Equal("2026-02-24 15:30", Wall(Reader.Shift(due, new TimeLimit(2, TimeUnit.WorkingHours), isBefore: true, Calendar)));
        Assert.Equal("2026-02-25 10:30", Wall(Reader.Shift(due, new TimeLimit(2, TimeUnit.WorkingHours), isBefore: false, Calendar)));
        Assert.Equal("2026-02-14 17:30", Wall(Reader.WhenUsed(history, At("2026-02-13 10:00"), 0.5)));
    }

    /// <summary>6. The time between solved and reopened was counted as a pause (glpi#23359).</summary>
    [Fact]
    public void Reopening_AfterAnAnswer_IsNoPause()
    {
        var history = Case("2026-03-02 08:30", Rule(7, TimeUnit.WorkingHours), ClockEvent.Stop(At("2026-03-02 10:30")), ClockEvent.Reopen(At("2026-03-04 08:30")));

        var reading = Reader.Read(history, At("2026-03-04 09:30"));

        Assert.Equal((TimeSpan.Zero, 3.0), (reading.Strip.Paused, reading.Used.TotalHours));
        Assert.Equal("+2 WorkingTime, 46 Stopped, +1 WorkingTime", Words(reading.Strip));
    }

    /// <summary>7. A later clock overruled the longer one of the first answer (zammad#5177).</summary>
    [Fact]
    public void Clocks_OfOneCase_AreReadEachByItself()
    {
        var first = Case("2026-03-02 09:00", Rule(8, TimeUnit.Hours));
        var update = Case("2026-03-02 10:00", Rule(2, TimeUnit.Hours), ClockEvent.Stop(At("2026-03-02 11:00")));

        Assert.Equal(ClockState.Stopped, Reader.Read(update, At("2026-03-02 11:30")).State);
        Assert.Equal("2026-03-02 17:00", Due(first, "2026-03-02 11:30"));
    }

    /// <summary>8. A merged case went on escalating (zammad#904): merging stops the clock, and a stopped one has no step left.</summary>
    [Fact]
    public void Clock_StoppedByAMerge_HasNoStepLeft()
    {
        var history = Case("2026-03-02 09:00", Rule(8, TimeUnit.Hours), ClockEvent.Stop(At("2026-03-02 10:00"), "Zhao Lin", "merged"));

        Assert.Null(Reader.WhenUsed(history, At("2026-03-02 12:00"), 0.8));
        Assert.False(Reader.Read(history, At("2026-03-05 12:00")).IsLate);
    }

    /// <summary>9. The limit was switched off and the alarms went on (zammad#4353).</summary>
    [Fact]
    public void Limit_SwitchedOff_LeavesNothingDue()
    {
        var history = Case("2026-03-02 09:00", Rule(8, TimeUnit.Hours), ClockEvent.Change(At("2026-03-02 10:00"), new ClockRule(null, Calendar)));

        var reading = Reader.Read(history, At("2026-03-04 09:00"));

        Assert.Equal((null, null, false), (reading.Due, reading.Remaining, reading.IsLate));
        Assert.Null(Reader.WhenUsed(history, At("2026-03-04 09:00"), 0.8));
    }

    /// <summary>10. Reminders at midnight and on weekends (zammad#4432).</summary>
    [Theory]
    [InlineData("2026-03-03 00:00", "2026-03-03 08:30")]
    [InlineData("2026-03-03 12:10", "2026-03-03 14:00")]
    [InlineData("2026-03-03 16:00", "2026-03-03 16:00")]
    [InlineData("2026-02-14 18:00", "2026-02-24 08:30")]
    [InlineData("2026-02-28 07:00", "2026-02-28 08:30")]
    public void Reminder_OutOfHours_WaitsForTheOfficeToOpen(string moment, string open) =>
        Assert.Equal(open, Wall(Reader.NextOpen(At(moment), Calendar)));

    /// <summary>11. A casual feed of holidays added days nobody has off (zammad#390).</summary>
    [Fact]
    public void Feed_OfObservances_IsRefusedOrAskedAbout()
    {
        var feed = HolidayNoticeFile.Read(Encoding.UTF8.GetBytes("""{"holidays":[{"date":"2027-02-14","localName":"情人节","types":["Observance"]}]}"""));
        var named = HolidayNoticeFile.Read(Encoding.UTF8.GetBytes("""{"year":2027,"days":[{"name":"情人节","date":"2027-02-14","isOffDay":true}]}"""));

        Assert.Null(feed.Notice);
        Assert.Equal((1, "name"), (Assert.Single(named.Doubts).Line, named.Doubts[0].Column));
    }

    /// <summary>12. A case received out of hours got no limit at all (glpi#687).</summary>
    [Theory]
    [InlineData("2026-03-02 03:00", "2026-03-02 10:30")]
    [InlineData("2026-03-07 13:00", "2026-03-09 10:30")]
    [InlineData("2026-02-18 22:00", "2026-02-24 10:30")]
    public void Receipt_OutOfHours_HasADeadline(string received, string due) =>
        Assert.Equal(due, Due(Case(received, Rule(2, TimeUnit.WorkingHours)), received));

    /// <summary>13. The lunch break counted (frappe/helpdesk#2212).</summary>
    [Fact]
    public void LunchBreak_InAWorkingDay_IsNotCounted()
    {
        var reading = Reader.Read(Case("2026-03-02 11:00", Rule(2, TimeUnit.WorkingHours)), At("2026-03-02 14:30"));

        Assert.Equal("+1 WorkingTime, 2 Break, +0.5 WorkingTime", Words(reading.Strip));
        Assert.Equal("2026-03-02 15:00", Wall(reading.Due));
    }

    /// <summary>14. A reminder fired on equality, so that one missed run lost it: a step is a moment that has passed, whenever it is asked.</summary>
    [Fact]
    public void LadderStep_AskedForAfterAMissedRun_HasPassed()
    {
        var history = Case("2026-03-02 09:00", Rule(10, TimeUnit.Hours));

        Assert.All(
            new[] { "2026-03-02 17:00", "2026-03-02 17:01", "2026-03-04 03:00" },
            now => Assert.True(Reader.WhenUsed(history, At(now), 0.8) <= At(now)));
    }
}
