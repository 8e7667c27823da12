using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.PackDesk;

namespace CustomerService.Domain.Tests.Complaints.Ladder;

/// <summary>The bundled pack's ladder: half of the time, four fifths, the eve, the deadline and every working day after it, one level up each.</summary>
public sealed class LadderTests
{
    [Fact]
    public void Ladder_OfAnUntouchedConsultation_ClimbsOnWorkingDaysOneLevelAtATime()
    {
        // Two working days from Thursday 5 March 2026: due on Monday the 9th at 24:00.
        var events = Received("2026-03-05 09:00", Asked("consultation", null));

        events.Look(At("2026-03-13 09:00"));

        Assert.Equal(
            ["remind#0 2026-03-09 08:30 GD-GZ", "eve#0 2026-03-09 08:30 GD-GZ", "warn#0 2026-03-09 14:42 GD-GZ", "due#0 2026-03-10 08:30 GD", "due#1 2026-03-11 08:30 CSG", "due#2 2026-03-12 08:30 CSG", "due#3 2026-03-13 08:30 CSG"],
            Rungs(events));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], events.OfType<Escalated>().Select(rung => rung.Rung));
    }

    /// <summary>Defect 10: reminders rang at midnight and on weekends (zammad#4432).</summary>
    [Fact]
    public void Ladder_OfALimitInWorkingTime_RingsWhenSomebodyWorks()
    {
        var events = Received("2026-09-29 16:00");

        events.Look(At("2026-12-01 09:00"));

        Assert.All(events.OfType<Escalated>(), rung =>
        {
            var wall = rung.At.ToOffset(TimeSpan.FromHours(8));
            Assert.InRange(wall.TimeOfDay, new TimeSpan(8, 30, 0), new TimeSpan(17, 30, 0));
            Assert.False(wall is { Year: 2026, Month: 10, Day: >= 1 and <= 7 }, $"{wall} is a holiday");
        });
        // The make-up workday is one.
        Assert.Contains(events.OfType<Escalated>(), rung => Wall(rung.At).StartsWith("2026-10-10", StringComparison.Ordinal));
    }

    [Fact]
    public void Ladder_OfALimitAroundTheClock_RingsAtNight()
    {
        var events = Received("2026-03-07 23:00", Asked("fault-report", "voltage") with { Answers = new Dictionary<string, string> { ["area"] = "rural" } });

        events.Look(At("2026-03-08 00:30"));

        // Four fifths of 90 minutes, on a Sunday night.
        Assert.Equal("2026-03-08 00:12", Wall(events.OfType<Escalated>().Single(rung => rung.Step == "crew-late").At));
    }

    /// <summary>Defect 5: the step before a deadline was counted on another calendar than the deadline (glpi PR #15357).</summary>
    [Fact]
    public void Eve_OfADeadlineAfterAHoliday_IsTheWorkingDayBeforeItOnTheSameCalendar()
    {
        // Due on Tuesday 13 October at 24:00; Monday the 12th is the eve's day, over which the holiday has no power.
        var events = Received("2026-09-30 15:00");
        events.Look(At("2026-10-20 09:00"));

        Assert.Equal("2026-10-13 08:30", Wall(events.OfType<Escalated>().Single(rung => rung.Step == "eve").At));
    }

    /// <summary>Defect 14: a job that fired on equality lost what one missed run should have said.</summary>
    [Fact]
    public void Look_LongAfterAStepFellDue_TakesItOnceAndSaysWhenItWas()
    {
        var events = Received("2026-03-05 09:00", Asked("consultation", null));
        var now = At("2026-03-10 07:00");

        events.Look(now);
        events.Look(now);
        events.Look(now.AddSeconds(1));

        Assert.Equal(["remind", "eve", "warn"], events.OfType<Escalated>().Select(rung => rung.Step));
        Assert.All(events.OfType<Escalated>(), rung => Assert.Equal((true, now), (rung.At < now, rung.SaidAt)));
        Assert.Equal(At("2026-03-10 08:30"), events.Case().RulesAt);
    }

    /// <summary>Defect 9: the promise was gone, the alarms went on (zammad#4353).</summary>
    [Fact]
    public void Ladder_OfAPromiseThatNoLongerBinds_IsSilent()
    {
        var events = Received("2026-03-05 09:00");
        // Nothing answers praise late that was to be acknowledged as a complaint.
        events.Happen(new Reclassified { At = At("2026-03-05 10:00"), By = Lin, Classification = new("praise", null, Severity.Ordinary, Priority.Normal), Reason = "It is praise" });

        events.Look(At("2026-03-12 09:00"));

        Assert.DoesNotContain(events.OfType<Escalated>(), rung => rung.Clock == ClockKind.Acknowledge);
    }

    /// <summary>Defect 8: a merged case still escalated (zammad#904).</summary>
    [Fact]
    public void Ladder_OfALedCase_IsSilentUntilItLeaves()
    {
        var events = Received("2026-03-05 09:00", Asked("consultation", null));
        events.Happen(new FamilyJoined { At = At("2026-03-05 09:30"), By = Lin, Lead = "2026-000002", Reason = "Same bill" });
        events.Look(At("2026-03-20 09:00"));
        Assert.Empty(events.OfType<Escalated>());

        events.Happen(new FamilyLeft { At = At("2026-03-20 09:30"), By = Lin, Reason = "Another bill" });
        events.Look(At("2026-03-20 09:31"));

        Assert.Equal("due", events.OfType<Escalated>().Last().Step);
    }

    [Fact]
    public void Ladder_OnceSomebodyAnswered_EndsAndTheMarkIsGone()
    {
        var events = Received("2026-03-05 09:00", Asked("consultation", null));
        events.Look(At("2026-03-11 09:00"));
        Assert.Equal("CSG", events.Case().Escalation!.ToUnit);

        events.Happen(new Replied { At = At("2026-03-11 10:00"), By = Lin, Text = "Here is how." });
        var count = events.Count;
        events.Look(At("2026-04-11 10:00"));

        Assert.Equal((count, null), (events.Count, events.Case().Escalation));
    }

    [Fact]
    public void Ladder_AfterAReopeningTooLate_SaysOverdueAndLeavesWhatIsPast()
    {
        var events = Received("2026-03-05 09:00", Asked("consultation", null));
        events.Happen(new Replied { At = At("2026-03-05 10:00"), By = Lin, Text = "Here is how." });
        events.Happen(new Reopened { At = At("2026-03-27 10:00"), By = Lin, Reason = "It does not work" });

        events.Look(At("2026-04-20 10:00"));

        Assert.All(events.OfType<Escalated>(), rung => Assert.True(rung.At >= At("2026-03-27 10:00")));
        Assert.Contains(events.OfType<Escalated>(), rung => rung is { Step: "due", Repeat: 1 });
    }

    [Fact]
    public void Ladder_OfACaseRecordedLongAfterItWasSaid_MakesUpForNothingButTheDeadline()
    {
        var events = Received("2026-03-05 09:00", Asked("consultation", null) with { SaidAt = At("2026-01-05 09:00") });

        events.Look(At("2026-03-05 09:00"));

        Assert.Equal(["due#0 2026-03-05 09:00 GD"], Rungs(events));
    }

    [Fact]
    public void Ladder_AboutAnAccusedUnit_NeverTellsThatUnit()
    {
        var events = Received("2026-03-05 09:00", Asked() with { AccusedUnit = "GD-GZ" });

        events.Look(At("2026-04-20 10:00"));

        Assert.NotEmpty(events.OfType<Escalated>());
        Assert.All(events.OfType<Escalated>().SelectMany(rung => rung.Told), told => Assert.False(Tree.IsWithin(told.Unit, "GD-GZ")));
    }

    private static string[] Rungs(IEnumerable<ComplaintEvent> events) =>
        [.. events.OfType<Escalated>().Where(rung => rung.Clock == ClockKind.Reply).Select(rung => $"{rung.Step}#{rung.Repeat} {Wall(rung.At)} {rung.ToUnit}")];
}
