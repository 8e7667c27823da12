using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.PackDesk;

namespace CustomerService.Domain.Tests.Complaints.Ladder;

/// <summary>Whatever the server lived through, the same steps are taken, each once, for the same moments.</summary>
public sealed class LadderPropertyTests
{
    [Theory]
    [InlineData("complaint")]
    [InlineData("consultation")]
    public void AnyScheduleOfLooks_TakesTheSameSteps(string kind)
    {
        var asked = Asked(kind, kind == "complaint" ? "bill-wrong" : null);
        var end = At("2026-10-30 12:00");
        var steady = Live(asked, Every(TimeSpan.FromHours(3), end));
        Assert.Contains(steady, rung => rung.Step == "due" && rung.Repeat > 3);
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);

            var lived = Live(asked, Restarts(random, end));

            Assert.Equal(steady.Select(Key), lived.Select(Key));
            Assert.Equal(lived.Count, lived.Select(rung => rung.Rung).Distinct().Count());
        }
    }

    /// <summary>Two processes that look at the same moments: what the one said the other does not say again, whoever comes first.</summary>
    [Fact]
    public void TwoProcesses_OnOneJournal_SayEachStepOnce()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var random = new Random(seed);
            var journal = Received("2026-09-28 10:00", Asked("consultation", null));
            var views = new[] { journal.ToList(), journal.ToList() };
            foreach (var now in Restarts(random, At("2026-10-30 12:00")))
            {
                var who = random.Next(2);
                var seen = views[who].Count;
                var made = Rules.FallenDue(Number, views[who], now, Tree);
                // The journal takes an event only at the place after the last one it has.
                if (seen == journal.Count) journal.AddRange(made);
                if (random.Next(3) > 0) views[who] = [.. journal];
            }

            journal.Look(At("2026-10-30 12:00"));
            Assert.Equal(Live(Asked("consultation", null), Every(TimeSpan.FromHours(3), At("2026-10-30 12:00"))).Select(Key), journal.OfType<Escalated>().Select(Key));
        }
    }

    [Fact]
    public void ClockThatJumps_TakesNoStepTwiceAndNoneBackwards()
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var random = new Random(seed);
            var events = Received("2026-09-28 10:00");
            for (var i = 0; i < 20; i++) events.Look(At("2026-09-28 10:00").AddHours(random.Next(0, 900)));

            var rungs = events.OfType<Escalated>().ToList();
            Assert.Equal(rungs.Count, rungs.Select(rung => (rung.Step, rung.Repeat)).Distinct().Count());
            Assert.Equal(events.Select(each => each.At).Order(), events.Select(each => each.At));
        }
    }

    [Fact]
    public void NextTurn_IsWhatTheNextLookFinds()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var events = RandomCase(new Random(seed));
            if (events.Case().RulesAt is not { } next) continue;

            Assert.Empty(Rules.FallenDue(Number, events, next.AddTicks(-1), Tree));
            Assert.NotEmpty(Rules.FallenDue(Number, events, next, Tree));
        }
    }

    private static (string?, int, DateTimeOffset, string) Key(Escalated rung) => (rung.Step, rung.Repeat, rung.At, rung.ToUnit);

    private static List<Escalated> Live(NewCase asked, IEnumerable<DateTimeOffset> looks)
    {
        var events = Received("2026-09-28 10:00", asked);
        foreach (var now in looks) events.Look(now);
        return [.. events.OfType<Escalated>()];
    }

    private static IEnumerable<DateTimeOffset> Every(TimeSpan step, DateTimeOffset end)
    {
        for (var now = At("2026-09-28 10:00"); now < end; now += step) yield return now;
        yield return end;
    }

    /// <summary>Looks in bursts, with outages of up to ten days between them.</summary>
    private static IEnumerable<DateTimeOffset> Restarts(Random random, DateTimeOffset end)
    {
        for (var now = At("2026-09-28 10:00"); now < end; now += random.Next(5) == 0 ? TimeSpan.FromHours(random.Next(240)) : TimeSpan.FromMinutes(random.Next(1, 300))) yield return now;
        yield return end;
    }

    private static List<ComplaintEvent> RandomCase(Random random)
    {
        var events = Received("2026-09-28 10:00");
        var now = At("2026-09-28 10:00");
        for (var i = 0; i < 6; i++)
        {
            now = now.AddMinutes(random.Next(10, 3_000));
            events.Look(now);
            var complaint = events.Case();
            ComplaintEvent? happened = random.Next(4) switch
            {
                0 when !complaint.IsPaused => new Paused { At = now, By = Lin, Rule = "expert-test", Clocks = [ClockKind.Reply, ClockKind.Close], Reason = "Laboratory" },
                1 when complaint.IsPaused => new Resumed { At = now, By = Lin },
                2 when complaint.AcknowledgedAt is null => new Acknowledged { At = now, By = Lin },
                3 => new Reclassified { At = now, By = Lin, Classification = complaint.Classification with { Severity = (Severity)random.Next(1, 5) }, Reason = "Harm" },
                _ => null,
            };
            if (happened is not null) events.Happen(happened);
        }

        return events;
    }
}
