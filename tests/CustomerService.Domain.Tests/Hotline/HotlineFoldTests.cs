using CsCheck;
using CustomerService.Domain.Hotline;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline;

public sealed class HotlineFoldTests
{
    [Fact]
    public void Fold_AnyOrderOfArrival_EndsInTheSameLegsRequestsAndAgents() =>
        Gen.Select(Days.Gen40, Gen.Int).Sample((events, seed) =>
        {
            var shuffled = events.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Folded.Of(events).Picture() == Folded.Of(shuffled).Picture();
        }, iter: 20_000);

    [Fact]
    public void Settle_AfterRunsOfAnyLength_EndsInTheSameLegs() =>
        Gen.Select(Days.Gen40, Gen.Int).Sample((events, seed) =>
        {
            var random = new Random(seed);
            return Folded.Of(events, () => random.Next(8) == 0).Picture() == Folded.Of(events).Picture();
        }, iter: 10_000);

    [Fact]
    public void Settle_CallOfferedAnsweredAndEndedInOneRun_IsOneChange()
    {
        var fold = new HotlineFold(NoHistory.Instance);
        var changes = new HotlineChanges();
        CallEvent[] events = [Offered("a", 0), Answered("a", 5), Ended("a", 60)];
        for (var i = 0; i < events.Length; i++) fold.Apply(new JournaledEvent(i + 1, events[i]), Trees.Small(), changes);
        Assert.Empty(changes.Legs);

        fold.Settle(changes);
        fold.Settle(changes);

        var change = Assert.Single(changes.Legs);
        Assert.Null(change.Before);
        Assert.Equal((5_000, 55_000), (change.After?.WaitMs, change.After?.TalkMs));
    }

    [Fact]
    public void Fold_AnyDay_OfferedIsTheSumOfWhatBecameOfThem() =>
        Days.Gen40.Sample(events =>
        {
            var folded = Folded.Of(events);
            var tally = folded.Tally(new HotlineSettings());
            var waiting = folded.Legs.Count(leg => leg.Outcome == LegOutcome.Waiting);
            return tally.Offered == tally.Answered + tally.Abandoned + tally.Left + waiting && tally.Waiting == waiting;
        }, iter: 5_000);

    [Fact]
    public void Fold_AnyDay_NoWaitOrTalkIsNegative() =>
        Days.Gen40.Sample(events => Folded.Of(events).Legs.All(leg => leg is not { WaitMs: < 0 } and not { TalkMs: < 0 }), iter: 5_000);
}
