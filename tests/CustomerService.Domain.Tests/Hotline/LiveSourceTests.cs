using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Domain.Tests.Hotline;

/// <summary>What is told at once counts only as long as the record has not come so far.</summary>
public sealed class LiveSourceTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Evaluate_RecordSaysTimeout_WhereLiveSaidAbandoned_TheRecordDecides()
    {
        var leg = Assert.Single(Evaluate(
            Live(CallEventType.Offered, 0.4), Live(CallEventType.Abandoned, 20.4),
            Recorded(CallEventType.Offered, 0), Recorded(CallEventType.Left, 20) with { Reason = LeftReason.Timeout }));

        Assert.Equal((LegOutcome.Left, LeftReason.Timeout, 20_000L, LegConflicts.None), (leg.Outcome, leg.Reason, leg.WaitMs!.Value, leg.Conflicts));
    }

    [Fact]
    public void Evaluate_RecordBehind_TheLiveReportCarriesOn()
    {
        var leg = Assert.Single(Evaluate(Live(CallEventType.Offered, 0.4), Live(CallEventType.Answered, 5.4), Recorded(CallEventType.Offered, 0)));

        Assert.Equal(LegOutcome.Answered, leg.Outcome);
    }

    /// <summary>The live source missed the first visit; the record's second must not stand beside the live one.</summary>
    [Fact]
    public void Evaluate_LiveMissedAVisit_EachVisitCountsOnce()
    {
        var legs = Evaluate(
            Recorded(CallEventType.Offered, 0), Recorded(CallEventType.Abandoned, 5), Live(CallEventType.Offered, 60.7), Live(CallEventType.Answered, 62.7),
            Recorded(CallEventType.Offered, 60), Recorded(CallEventType.Answered, 62));

        Assert.Equal([LegOutcome.Abandoned, LegOutcome.Answered], legs.Select(leg => leg.Outcome));
    }

    /// <summary>The exchange's clock is a minute ahead of ours and its live reports carry no time: still one visit.</summary>
    [Fact]
    public void Evaluate_ClocksAMinuteApart_IsOneVisitAsRecorded()
    {
        var leg = Assert.Single(Evaluate(
            Live(CallEventType.Offered, 0), Live(CallEventType.Answered, 4), Live(CallEventType.Ended, 30),
            Recorded(CallEventType.Offered, 60), Recorded(CallEventType.Answered, 64), Recorded(CallEventType.Ended, 90)));

        Assert.Equal((4_000L, 26_000L, Nine.AddSeconds(60).ToUnixTimeMilliseconds()), (leg.WaitMs!.Value, leg.TalkMs!.Value, leg.OfferedMs));
    }

    private static List<Leg> Evaluate(params CallEvent[] events) => Folded.Of(events).Legs.OrderBy(leg => leg.Ordinal).ToList();

    private static CallEvent Live(CallEventType type, double seconds) => Event(LiveSource.Of("pbx"), type, seconds);

    private static CallEvent Recorded(CallEventType type, double seconds) => Event("pbx", type, seconds);

    private static CallEvent Event(string source, CallEventType type, double seconds) => new()
    {
        Source = source, Id = $"{type} {seconds}", Type = type, Subject = "c1", Time = Nine.AddSeconds(seconds), Queue = "faults",
        Agent = type is CallEventType.Answered or CallEventType.Ended ? "lin" : null,
    };
}
