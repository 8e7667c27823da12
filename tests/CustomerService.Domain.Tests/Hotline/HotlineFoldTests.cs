using CsCheck;
using CustomerService.Domain.Hotline;
using Xunit;

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
