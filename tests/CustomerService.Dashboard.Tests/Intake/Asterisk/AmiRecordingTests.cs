using CustomerService.Dashboard.Tests.Intake.QueueLog;
using CustomerService.Domain.Hotline;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>The genuine manager connections against the queue log of the same minutes.</summary>
public sealed class AmiRecordingTests
{
    private static readonly List<CallEvent> Log = AsteriskSample.Events();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Recording_ManagerAlone_GivesTheLogsVisitsOnce(bool withTimestamps)
    {
        var manager = Legs.Of(Replay.Recording(withTimestamps));
        var log = Legs.Of(Log);

        Assert.Equal(log.Select(Legs.Story), manager.Select(Legs.Story));
    }

    /// <summary>The recording's own figures, queue by queue; who left otherwise left, though only the log says how.</summary>
    [Theory]
    [InlineData("hotline-a", 1)]
    [InlineData("hotline-b", 2)]
    public void Recording_ManagerAlone_GivesTheExpectedFigures(string queue, int id)
    {
        var expected = AsteriskSample.Expected.GetProperty("queues").GetProperty(queue).GetProperty("whole_run");
        var legs = Legs.Of(Replay.Recording()).Where(leg => leg.Queue == id).ToList();
        int Number(string name) => expected.GetProperty(name).GetInt32();

        Assert.Equal(Number("offered"), legs.Count);
        Assert.Equal(Number("answered"), legs.Count(leg => leg.Outcome == LegOutcome.Answered));
        Assert.Equal(Number("abandoned"), legs.Count(leg => leg.Outcome == LegOutcome.Abandoned));
        Assert.Equal(Number("left_by_key"), legs.Count(leg => leg.Reason == LeftReason.Key));
        Assert.Equal(Number("timed_out") + Number("left_empty") + Number("withdrawn"), legs.Count(leg => leg.Reason == LeftReason.Timeout));
        Assert.Equal(Number("talk_total"), legs.Sum(leg => leg.TalkMs ?? 0) / 1000);
        Assert.Equal(expected.GetProperty("answered_wait_mean").GetDouble(), legs.Where(leg => leg.Outcome == LegOutcome.Answered).Average(leg => leg.WaitMs!.Value / 1000.0), 5);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(13, 1, 1000, 2)]
    [InlineData(int.MaxValue)]
    public void Recording_AnyChunking_GivesTheSameEvents(params int[] lengths)
    {
        var bytes = Capture.Bytes(1)[..(lengths is [1] ? 200_000 : 600_000)];
        var at = DateTimeOffset.FromUnixTimeSeconds(1795433200);
        var lastWhole = bytes.AsSpan().LastIndexOf("\r\n\r\n"u8) + 4;

        var whole = new Replay().Play(bytes[..lastWhole], at, lastWhole);
        var chunked = new Replay().Play(bytes, at, lengths);

        Assert.NotEmpty(whole);
        Assert.Equal(whole, chunked, Same);
    }

    /// <summary>Whatever comes first, and however late the other: the log's legs, to the last field.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Recording_ManagerAndLogInAnyInterleaving_GivesExactlyTheLogsLegs(bool withTimestamps)
    {
        var expected = Legs.Of(Log);
        var manager = Replay.Recording(withTimestamps, hasLog: true);
        Assert.Contains(manager, e => e.Type == CallEventType.Offered);
        for (var seed = 0; seed < 40; seed++)
        {
            var merged = seed switch
            {
                0 => [.. manager, .. Log],
                1 => [.. Log, .. manager],
                2 => [.. manager.Concat(Log).OrderBy(e => e.Time)],
                _ => Shuffled([.. manager, .. Log], seed),
            };

            Assert.Equal(expected, Legs.Of(merged));
        }
    }

    /// <summary>While the log is a second behind, every visit still counts once.</summary>
    [Fact]
    public void Recording_LogBehindTheManager_NeverCountsAVisitTwice()
    {
        var manager = Replay.Recording(hasLog: true);
        var visits = Legs.Of(Log).Count;
        for (var known = 0; known <= Log.Count; known += 9)
        {
            var legs = Legs.Of([.. manager, .. Log.Take(known)]);

            Assert.Equal(visits, legs.Count);
            Assert.DoesNotContain(legs, leg => leg.Outcome is LegOutcome.Orphan or LegOutcome.Waiting);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Recording_TwoConnectionsToOneExchange_CountOnce(bool withTimestamps)
    {
        var one = Replay.Recording(withTimestamps);
        var other = Replay.Recording(withTimestamps).Select(e => e.Type == CallEventType.AgentState ? e : e with { Time = e.Time.AddMilliseconds(withTimestamps ? 0 : 400) });

        Assert.Equal(Legs.Of(one), Legs.Of(one.Zip(other).SelectMany(pair => new[] { pair.First, pair.Second })));
    }

    [Fact]
    public void Recording_Agents_AreOnCallWhileTheyTalk()
    {
        var states = Replay.Recording().Where(e => e.Type == CallEventType.AgentState).ToList();

        foreach (var agent in AsteriskSample.Expected.GetProperty("agents").EnumerateObject())
        {
            var said = states.Where(e => e.Subject == agent.Name).ToList();
            Assert.Equal(agent.Value.GetProperty("answered").GetInt32(), Transitions(said));
            Assert.All(said.Zip(said.Skip(1)), pair => Assert.False(pair.First.State == pair.Second.State && pair.First.Queues!.SequenceEqual(pair.Second.Queues!) && pair.First.StateReason == pair.Second.StateReason));
        }

        Assert.Contains(states, e => e is { Subject: "Bo Lin", State: AgentState.Paused, StateReason: "午餐" });
    }

    private static int Transitions(List<CallEvent> said) =>
        said.Where((e, i) => e.State == AgentState.OnCall && (i == 0 || said[i - 1].State != AgentState.OnCall)).Count();

    private static List<CallEvent> Shuffled(CallEvent[] events, int seed)
    {
        new Random(seed).Shuffle(events);
        return [.. events];
    }

    private static bool Same(CallEvent one, CallEvent other) => (one with { Queues = null }) == (other with { Queues = null });
}
