using CustomerService.Domain.Hotline;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline;

public sealed class LegRulesTests
{
    [Fact]
    public void Leg_OfferedAnsweredEnded_HasWaitAndTalk()
    {
        var leg = Assert.Single(Legs(Offered("a", 0), Answered("a", 7.5), Ended("a", 67.5)));
        Assert.Equal((LegOutcome.Answered, 7_500L, 60_000L), (leg.Outcome, leg.WaitMs, leg.TalkMs));
    }

    [Fact]
    public void Leg_AnsweredInTheSameSecond_WaitsNothing()
    {
        var leg = Assert.Single(Legs(Ended("a", 10), Answered("a", 10), Offered("a", 10)));
        Assert.Equal((LegOutcome.Answered, 0L, 0L), (leg.Outcome, leg.WaitMs, leg.TalkMs));
    }

    [Fact]
    public void Leg_AnsweredWithoutOffered_IsADirectAnswer()
    {
        var leg = Assert.Single(Legs(Answered("a", 5)));
        Assert.Equal((LegOutcome.Answered, 0L, LegConflicts.AnsweredWithoutOffered), (leg.Outcome, leg.WaitMs, leg.Conflicts));
    }

    [Fact]
    public void Leg_OfferedArrivesAfterItsAnswer_GetsItsRealWait()
    {
        var leg = Assert.Single(Legs(Answered("a", 5), Offered("a", 2)));
        Assert.Equal((3_000L, LegConflicts.None), (leg.WaitMs, leg.Conflicts));
    }

    [Fact]
    public void Leg_AnsweredTwice_TheFirstStands()
    {
        var leg = Assert.Single(Legs(Offered("a", 0), Answered("a", 9, "wu"), Answered("a", 4, "lin")));
        Assert.Equal(("lin", 4_000L, LegConflicts.EndedTwice), (leg.Agent, leg.WaitMs, leg.Conflicts));
    }

    [Fact]
    public void Leg_AbandonedThenAnswered_StaysAbandoned()
    {
        var leg = Assert.Single(Legs(Offered("a", 0), Abandoned("a", 3), Answered("a", 4)));
        Assert.Equal((LegOutcome.Abandoned, LegConflicts.EndedTwice), (leg.Outcome, leg.Conflicts));
    }

    [Fact]
    public void Leg_EndedBeforeAnswered_HasNoTalk()
    {
        var leg = Assert.Single(Legs(Offered("a", 0), Ended("a", 2), Answered("a", 4)));
        Assert.Equal((LegOutcome.Answered, null, LegConflicts.EndedBeforeAnswered), (leg.Outcome, leg.TalkMs, leg.Conflicts));
    }

    [Fact]
    public void Leg_AbandonedWithoutOffered_CountsNowhereUntilItsOfferComes()
    {
        Assert.Equal(LegOutcome.Orphan, Assert.Single(Legs(Abandoned("a", 30))).Outcome);
        Assert.Equal(LegOutcome.Abandoned, Assert.Single(Legs(Abandoned("a", 30), Offered("a", 10))).Outcome);
    }

    [Fact]
    public void Leg_OfferedASecondTime_IsASecondVisit()
    {
        var legs = Legs(Offered("a", 0), Answered("a", 3), Ended("a", 20), Offered("a", 20), Abandoned("a", 25));
        Assert.Equal([LegOutcome.Answered, LegOutcome.Abandoned], legs.Select(leg => leg.Outcome));
    }

    [Fact]
    public void Leg_LeftAndOfferedAgainInOneSecond_LeavesBeforeItReturns()
    {
        var legs = Legs(Offered("a", 0), Offered("a", 30), Left("a", 30, LeftReason.Timeout), Answered("a", 31));
        Assert.Equal([(LegOutcome.Left, 30_000L), (LegOutcome.Answered, 1_000L)], legs.Select(leg => (leg.Outcome, leg.WaitMs!.Value)));
    }

    [Fact]
    public void Leg_OfferedAgainWithoutAnEnd_IsLost()
    {
        var legs = Legs(Offered("a", 0), Offered("a", 50));
        Assert.Equal([(LegOutcome.Left, LeftReason.Lost), (LegOutcome.Waiting, LeftReason.None)], legs.Select(leg => (leg.Outcome, leg.Reason)));
    }

    [Fact]
    public void Leg_WaitingWhenTheExchangeRestarts_IsLostNotAbandoned()
    {
        var leg = Assert.Single(Legs(Offered("a", 0), Restarted(12)));
        Assert.Equal((LegOutcome.Left, LeftReason.Lost, 12_000L), (leg.Outcome, leg.Reason, leg.WaitMs));
    }

    [Fact]
    public void Leg_TalkingWhenTheExchangeRestarts_TalksNoMoreButHasNoLength()
    {
        var leg = Assert.Single(Legs(Offered("a", 0), Answered("a", 2), Restarted(12)));
        Assert.Equal((LegOutcome.Answered, false, null), (leg.Outcome, leg.IsTalking, leg.TalkMs));
    }

    [Theory]
    [InlineData(24 * 60 * 60, LegOutcome.Left)]
    [InlineData(24 * 60 * 60 + 0.001, LegOutcome.Waiting)]
    public void Leg_WaitingWhenTheExchangeRestarts_IsLostIfOfferedAtMostADayBefore(double seconds, LegOutcome outcome)
    {
        Assert.Equal(outcome, Assert.Single(Legs(Offered("a", 0), Restarted(seconds))).Outcome);
        Assert.Equal(outcome, Assert.Single(Legs(Restarted(seconds), Offered("a", 0))).Outcome);
    }

    [Fact]
    public void Leg_TalkingSinceMoreThanADayWhenTheExchangeRestarts_GoesOn() =>
        Assert.True(Assert.Single(Legs(Offered("a", 0), Answered("a", 2), Restarted((24 * 60 * 60) + 1))).IsTalking);

    [Fact]
    public void Leg_AbandonedAndAnsweredWithinAMillisecond_IsAsTheJournalKeepsIt()
    {
        var leg = Assert.Single(Legs(Offered("a", 0), Abandoned("a", 5.0000001), Answered("a", 5.0000004)));
        Assert.Equal((LegOutcome.Answered, 5_000L, LegConflicts.EndedTwice), (leg.Outcome, leg.WaitMs, leg.Conflicts));
    }

    [Fact]
    public void Leg_AnswerReportedBeforeItsOfferByAnotherClock_IsSkewNotAVisitOfItsOwn()
    {
        var leg = Assert.Single(Legs(Answered("a", 8), Offered("a", 10), Ended("a", 30)));
        Assert.Equal((LegOutcome.Answered, 0L, 20_000L, LegConflicts.ClockSkew), (leg.Outcome, leg.WaitMs, leg.TalkMs, leg.Conflicts));
    }

    private static List<Leg> Legs(params CallEvent[] events) => Folded.Of(events).Legs.OrderBy(leg => leg.Ordinal).ToList();
}
