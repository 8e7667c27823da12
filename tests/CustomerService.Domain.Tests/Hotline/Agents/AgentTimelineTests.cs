using CsCheck;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Agents;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Domain.Tests.Hotline.Agents;

public sealed class AgentTimelineTests
{
    // An identity states one thing: two statements of one identity are a repetition, never two facts.
    private static readonly Gen<AgentStatement[]> Said = Gen.Select(Gen.Long[1, 100], Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 99],
        (at, state, reason, by) => new AgentStatement(at, (AgentState)state, reason == 0 ? null : $"reason-{reason}", $"pbx\n{by}")).Array[0, 20]
        .Select(said => said.DistinctBy(statement => statement.By).ToArray());

    private static readonly Gen<AgentTalk[]> Talked = Gen.Select(Gen.Long[1, 100], Gen.Long[0, 9], Gen.Long[0, 30], Gen.Int[0, 9],
        (from, waited, length, end) => new AgentTalk(from - waited, from, end < 2 ? null : from + length, end == 0)).Array[0, 12];

    [Fact]
    public void Segments_ADayAtWork_FollowWhatWasSaidAndTalked()
    {
        var segments = AgentTimeline.Of(
            [Say(10, AgentState.Available), Say(40, AgentState.WrapUp), Say(50, AgentState.Paused, "lunch"), Say(80, AgentState.LoggedOut)],
            [new AgentTalk(15, 20, 40)], 0, 100);

        Assert.Equal(
            [
                new(null, null, 0, 10), new(AgentState.Available, null, 10, 20), new(AgentState.OnCall, null, 20, 40, 15), new(AgentState.WrapUp, null, 40, 50),
                new(AgentState.Paused, "lunch", 50, 80), new(AgentState.LoggedOut, null, 80, 100),
            ],
            segments);
    }

    [Fact]
    public void Segments_PausedWhileTalking_PauseWhenTheTalkEnds() => Assert.Equal(
        [new(AgentState.Available, null, 0, 20), new(AgentState.OnCall, null, 20, 40, 20), new(AgentState.Paused, "tea", 40, 60)],
        AgentTimeline.Of([Say(0 - 5, AgentState.Available), Say(30, AgentState.Paused, "tea")], [new AgentTalk(20, 20, 40)], 0, 60));

    [Fact]
    public void Segments_WrapUpSaidBeforeTheTalkEnds_WinsOverTheTalk() => Assert.Equal(
        [new(null, null, 0, 20), new(AgentState.OnCall, null, 20, 30, 20), new(AgentState.WrapUp, null, 30, 60)],
        AgentTimeline.Of([Say(30, AgentState.WrapUp)], [new AgentTalk(20, 20, 40)], 0, 60));

    [Fact]
    public void Segments_OverMidnight_BeginWithWhatHeldBefore() => Assert.Equal(
        [new(AgentState.Paused, "night", 100, 150), new(AgentState.Available, null, 150, 200)],
        AgentTimeline.Of([Say(40, AgentState.Paused, "night"), Say(150, AgentState.Available)], [], 100, 200));

    [Fact]
    public void Segments_TalkWithoutAnEnd_AreUnknownUntilTheNextWord() => Assert.Equal(
        [new(AgentState.Available, null, 0, 20), new(null, null, 20, 50), new(AgentState.Available, null, 50, 60)],
        AgentTimeline.Of([Say(-1, AgentState.Available), Say(50, AgentState.Available)], [new AgentTalk(18, 20, null, IsEndUnknown: true)], 0, 60));

    [Fact]
    public void Segments_OnlyTalksKnown_LeaveTheRestUnknown()
    {
        var totals = AgentTotals.Of(AgentTimeline.Of([], [new AgentTalk(10, 20, 50)], 0, 100));

        Assert.Equal((30, 70, 30), (totals.TalkMs, totals.UnknownMs, totals.LoggedInMs));
        Assert.Equal(new Ratio(30, 30), totals.Occupancy);
    }

    [Fact]
    public void Occupancy_NothingKnown_IsUnknown() => Assert.Equal(Ratio.Unknown, AgentTotals.Of(AgentTimeline.Of([], [], 0, 100)).Occupancy);

    [Fact]
    public void Segments_AnyReports_CoverTheStretchWithoutGapOrOverlap() =>
        Gen.Select(Said, Talked, Gen.Long[0, 50], Gen.Long[1, 80]).Sample((said, talked, from, length) =>
        {
            var segments = AgentTimeline.Of(said, talked, from, from + length);
            Assert.Equal(from, segments[0].FromMs);
            Assert.Equal(from + length, segments[^1].ToMs);
            Assert.All(segments, segment => Assert.True(segment.FromMs < segment.ToMs));
            for (var i = 1; i < segments.Count; i++)
            {
                Assert.Equal(segments[i - 1].ToMs, segments[i].FromMs);
                Assert.NotEqual((segments[i - 1].State, segments[i - 1].Reason), (segments[i].State, segments[i].Reason));
            }

            var totals = AgentTotals.Of(segments);
            Assert.Equal(length - segments.Where(segment => segment.State == AgentState.LoggedOut).Sum(segment => segment.LengthMs), totals.LoggedInMs + totals.UnknownMs);
            Assert.Equal(totals.PausedMs, totals.Pauses.Sum(pause => pause.LengthMs));
        });

    [Fact]
    public void Segments_AnyOrderAndRepetition_AreTheSame() =>
        Gen.Select(Said, Talked, Gen.Int).Sample((said, talked, seed) =>
        {
            var random = new Random(seed);
            var muddled = said.Concat(said.Where(_ => random.Next(3) == 0)).ToArray();
            var again = talked.Concat(talked.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(muddled);
            random.Shuffle(again);
            // One report says one thing: identities are not repeated with other words.
            said = [.. said.DistinctBy(statement => (statement.TimeMs, statement.By))];
            muddled = [.. muddled.Where(said.Contains)];
            Assert.Equal(AgentTimeline.Of(said, talked, 5, 95), AgentTimeline.Of(muddled, again, 5, 95));
        });

    [Fact]
    public void Segments_CutAnywhere_ArePartsOfTheWhole() =>
        Gen.Select(Said, Talked, Gen.Long[1, 99]).Sample((said, talked, cut) =>
        {
            var whole = AgentTotals.Of(AgentTimeline.Of(said, talked, 0, 100));
            var before = AgentTotals.Of(AgentTimeline.Of(said, talked, 0, cut));
            var after = AgentTotals.Of(AgentTimeline.Of(said, talked, cut, 100));
            Assert.Equal((whole.TalkMs, whole.PausedMs, whole.UnknownMs), (before.TalkMs + after.TalkMs, before.PausedMs + after.PausedMs, before.UnknownMs + after.UnknownMs));
        });

    private static AgentStatement Say(long at, AgentState state, string? reason = null) => new(at, state, reason);
}
