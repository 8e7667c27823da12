using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Replay;
using CustomerService.Domain.Measures;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline.Replay;

public sealed class ReplayExtremesTests
{
    [Fact]
    public void LongestWait_OfAnyOutcome_IsSeenJustBeforeItEnds()
    {
        var extremes = Of(Offered("a", 0), Answered("a", 20), Offered("b", 10), Abandoned("b", 100), Offered("c", 50));

        Assert.Equal((Morning.AddSeconds(99), 90_000), (extremes.LongestWaitAt, extremes.LongestWaitMs));
    }

    [Fact]
    public void WorstQuarter_IsTheOneWithTheLowestAnswerRate()
    {
        // The tenth to the fifteenth minute lose four of five callers; every quarter that holds them is as bad, the earliest is named.
        var lost = Enumerable.Range(0, 5).SelectMany(i => (CallEvent[])[Offered($"lost-{i}", 600 + i), i == 0 ? Answered($"lost-{i}", 610) : Abandoned($"lost-{i}", 650)]);
        var fine = Enumerable.Range(0, 5).SelectMany(i => (CallEvent[])[Offered($"fine-{i}", 1_600 + i), Answered($"fine-{i}", 1_610)]);

        var extremes = Of([.. lost, .. fine]);

        Assert.Equal(Morning.AddMinutes(15), extremes.WorstQuarterEnd);
        Assert.Equal(new Ratio(1, 5), extremes.WorstQuarterRate);
    }

    [Fact]
    public void WorstQuarter_TooFewCalls_IsNotNamed() => Assert.Null(Of(Offered("a", 0), Abandoned("a", 5)).WorstQuarterEnd);

    [Fact]
    public void Extremes_OfAQuietDay_AreUnknown() => Assert.Equal(new ReplayExtremes(null, 0, null, Ratio.Unknown), Of());

    private static ReplayExtremes Of(params CallEvent[] events) =>
        ReplayExtremes.Of(Folded.Of(events).Legs, new HotlineSettings(), Morning.ToUnixTimeMilliseconds(), Morning.AddHours(2).ToUnixTimeMilliseconds());
}
