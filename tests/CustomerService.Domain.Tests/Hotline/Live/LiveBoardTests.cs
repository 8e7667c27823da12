using CsCheck;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Time;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline.Live;

public sealed class LiveBoardTests
{
    private static readonly OrganizationZone Zone = OrganizationZone.Find(OrganizationZone.DefaultId);

    [Fact]
    public void Window_QuarterHour_IsHalfOpenToTheSecond()
    {
        // Seen at 01:15:00.5 the window is [01:00:01, 01:15:01).
        var board = Board(Morning.AddMinutes(15).AddSeconds(0.5), Offered("gone", 0.999), Offered("first", 1.0), Offered("last", 900.4));
        Assert.Equal(2, Figures(board, LiveWindow.QuarterHour).Offered);
        Assert.Equal(3, Figures(board, LiveWindow.Hour).Offered);
    }

    [Fact]
    public void Window_TimePasses_LegsLeaveIt()
    {
        var board = Board(Morning.AddSeconds(10), Offered("a", 0), Answered("a", 5));
        Assert.Equal(new Ratio(1, 1), Figures(board, LiveWindow.QuarterHour).AnswerRate);
        board.MoveTo(Morning.AddMinutes(16));
        Assert.Equal(Ratio.Unknown, Figures(board, LiveWindow.QuarterHour).AnswerRate);
        Assert.Equal(new Ratio(1, 1), Figures(board, LiveWindow.Today).AnswerRate);
    }

    [Fact]
    public void Window_ReportOfTheFuture_CountsWhenItsTimeHasCome()
    {
        var board = Board(Morning, Offered("a", 120));
        Assert.Equal((0L, 1L), (Figures(board, LiveWindow.Today).Offered, board.Snapshot("CSG")!.Now.Waiting));
        board.MoveTo(Morning.AddSeconds(120));
        Assert.Equal(1, Figures(board, LiveWindow.Today).Offered);
    }

    [Fact]
    public void Day_StepStillRunning_IsLeftOutUntilItIsOver_ThoughNoCallComesOrGoes()
    {
        var board = Board(Morning.AddMinutes(12), Offered("a", 200), Offered("b", 400), Offered("c", 700));
        Assert.Equal((Morning.AddMinutes(5), 1L), LastStep());
        board.MoveTo(Morning.AddMinutes(15));
        Assert.Equal((Morning.AddMinutes(10), 1L), LastStep());

        (DateTimeOffset, long) LastStep()
        {
            var step = board.Snapshot("CSG")!.Day[^1];
            return (step.Start, step.Offered);
        }
    }

    [Fact]
    public void Talks_UnderWayAndJustEnded_AreAtHandForHalfAnHour()
    {
        var board = Board(Morning.AddSeconds(200), Offered("talking", 0), Answered("talking", 5), Offered("over", 10), Answered("over", 20), Ended("over", 100), Offered("waiting", 30));
        var queue = Trees.Small().Queue("faults")!.Id;

        Assert.Equal([("talking", true), ("over", false)], board.Talks([queue], 10).Select(leg => (leg.Call, leg.IsTalking)));
        Assert.Equal(["talking"], board.Talks([queue], 1).Select(leg => leg.Call));
        Assert.Empty(board.Talks([queue + 1], 10));
        board.MoveTo(Morning.AddSeconds(100).AddMinutes(31));
        Assert.Equal(["talking"], board.Talks([queue], 10).Select(leg => leg.Call));
        board.Clear();
        Assert.Empty(board.Talks([queue], 10));
    }

    [Fact]
    public void Today_Midnight_BeginsAnewWithTheCallsAfterIt()
    {
        // 02:00 UTC + 14 h is midnight in Shanghai.
        var midnight = Morning.AddHours(15);
        var board = Board(midnight.AddSeconds(-5), Offered("late", -10 + (15 * 3600)));
        board.MoveTo(midnight.AddSeconds(-1));
        Assert.Equal(1, Figures(board, LiveWindow.Today).Offered);
        Apply(board, [Offered("early", (15 * 3600) + 1)]);
        board.MoveTo(midnight.AddSeconds(2));
        Assert.Equal((1L, 2L), (Figures(board, LiveWindow.Today).Offered, Figures(board, LiveWindow.QuarterHour).Offered));
    }

    [Fact]
    public void Clock_StepsBack_KeepsTheFigures()
    {
        var board = Board(Morning.AddMinutes(5), Offered("a", 0));
        board.MoveTo(Morning.AddHours(-1));
        Assert.Equal(1, Figures(board, LiveWindow.QuarterHour).Offered);
    }

    [Fact]
    public void Agent_PausedWhileTalking_PausesWhenTheTalkEnds()
    {
        var board = Board(Morning.AddMinutes(1), State("lin", 0, AgentState.Available, "faults"), Offered("a", 1), Answered("a", 2), State("lin", 3, AgentState.Paused));
        Assert.Equal(AgentState.OnCall, Assert.Single(board.Snapshot("GD")!.Agents).State);
        board = Board(Morning.AddMinutes(1), State("lin", 0, AgentState.Available, "faults"), Offered("a", 1), Answered("a", 2), State("lin", 3, AgentState.Paused), Ended("a", 9));
        var lin = Assert.Single(board.Snapshot("GD")!.Agents);
        Assert.Equal((AgentState.Paused, 1, 7.0), (lin.State, lin.Answered, lin.TalkSeconds));
    }

    [Fact]
    public void Agent_OfSeveralQueues_CountsOnceAtEveryLevel()
    {
        var board = Board(Morning.AddMinutes(1), State("lin", 0, AgentState.Available, "faults", "billing", "island"));
        Assert.Equal([1, 1, 1], ((string[])["CSG", "GD", "HN"]).Select(unit => board.Snapshot(unit)!.Now.Agents.Available));
    }

    [Fact]
    public void Agent_OfQueuesOfSeveralUnits_ShowsEachUnitItsOwnShareAlone()
    {
        var board = Board(
            Morning.AddMinutes(10), State("lin", 0, AgentState.Available, "faults", "island"),
            Offered("a", 1), Answered("a", 2), Ended("a", 9), Offered("b", 20, "island"), Answered("b", 22, queue: "island"), Ended("b", 62, "island"),
            Offered("c", 100, "island"), Answered("c", 101, queue: "island"));

        var (whole, gd, hn) = (Lin("CSG"), Lin("GD"), Lin("HN"));

        Assert.Equal(("faults,island", 3, 2, 47.0, ("island", "c")), (Of(whole), whole.Answered, whole.Ended, whole.TalkSeconds, whole.Talk!.Value));
        Assert.Equal(("faults", 1, 1, 7.0), (Of(gd), gd.Answered, gd.Ended, gd.TalkSeconds));
        Assert.Null(gd.Talk);
        Assert.Equal(("island", 2, 1, 40.0, ("island", "c")), (Of(hn), hn.Answered, hn.Ended, hn.TalkSeconds, hn.Talk!.Value));
        Assert.All([whole, gd, hn], agent => Assert.Equal((AgentState.OnCall, true), (agent.State, agent.ServesSeveral)));

        static string Of(AgentFigures agent) => string.Join(',', agent.Queues);
        AgentFigures Lin(string unit) => Assert.Single(board.Snapshot(unit)!.Agents);
    }

    [Fact]
    public void Agent_OfWhomNoQueueIsKnown_IsSeenInTheUnitThatSpokeOfIt()
    {
        var board = Board(Morning.AddMinutes(1), State("lin", 0, AgentState.Available) with { Unit = "GD" });
        Assert.Equal([1, 1, 0], Available(board));
        Assert.Empty(Assert.Single(board.Snapshot("GD")!.Agents).Queues);
    }

    [Fact]
    public void Agent_QueueNamedLaterOrEarlier_WinsOverTheUnit()
    {
        CallEvent[] events = [State("lin", 0, AgentState.Available) with { Unit = "GD" }, State("lin", 5, AgentState.Available, "island"), State("lin", 9, AgentState.Available) with { Unit = "GD" }];
        Assert.Equal([1, 0, 1], Available(Board(Morning.AddMinutes(1), events)));
        Assert.Equal([1, 0, 1], Available(Board(Morning.AddMinutes(1), events.Reverse().ToArray())));
    }

    [Fact]
    public void Agent_ServesNoQueueAnyMore_IsSeenInTheUnitAgain() => Assert.Equal([1, 1, 0], Available(Board(
        Morning.AddMinutes(1), State("lin", 5, AgentState.Available, "island"), State("lin", 9, AgentState.Available) with { Unit = "GD", Queues = [] })));

    [Fact]
    public void Agent_AnswersInAnotherUnitsQueue_IsSeenThereAndNoLongerHere()
    {
        var board = Board(Morning.AddMinutes(1));
        var fold = new Fold(board);
        fold.Apply([State("lin", 0, AgentState.Available) with { Unit = "GD" }]);
        var before = board.Snapshot("GD")!.Version;

        fold.Apply([Offered("a", 1, "island"), Answered("a", 2, queue: "island")]);

        Assert.Empty(board.Snapshot("GD")!.Agents);
        Assert.Equal(AgentState.OnCall, Assert.Single(board.Snapshot("HN")!.Agents).State);
        Assert.True(board.Snapshot("GD")!.Version > before);
    }

    [Fact]
    public void Version_AgentServesAnotherUnitNow_RisesWhereTheAgentWas()
    {
        var board = Board(Morning.AddMinutes(1));
        var fold = new Fold(board);
        fold.Apply([State("lin", 0, AgentState.Available, "faults")]);
        var before = board.Snapshot("GD")!.Version;

        fold.Apply([State("lin", 5, AgentState.Available, "island")]);

        Assert.Empty(board.Snapshot("GD")!.Agents);
        Assert.True(board.Snapshot("GD")!.Version > before);
    }

    [Fact]
    public void Version_AnotherUnitsCall_LeavesThisUnitsVersion()
    {
        var board = Board(Morning.AddMinutes(1), Offered("a", 0));
        var (gd, hn) = (board.Snapshot("GD")!.Version, board.Snapshot("HN")!.Version);
        Apply(board, [Offered("b", 1, "island")]);
        Assert.Equal(gd, board.Snapshot("GD")!.Version);
        Assert.True(board.Snapshot("HN")!.Version > hn);
    }

    [Fact]
    public void Windows_AnyEventsAtAnyPace_EqualACountOfTheirLegs() =>
        Gen.Select(Days.Gen40, Gen.Int[1, 6]).Sample((events, steps) =>
        {
            var board = new LiveBoard(new HotlineSettings(), Zone, Trees.Small(), Morning.AddMinutes(-1));
            var fold = new Fold(board);
            var chunk = (events.Length / steps) + 1;
            for (var step = 0; step < steps; step++)
            {
                fold.Apply(events.Skip(step * chunk).Take(chunk));
                board.MoveTo(Morning.AddSeconds(1_000.0 * (step + 1) / steps));
            }

            var all = Folded.Of(events).Legs.Where(leg => leg.Outcome != LegOutcome.Orphan).ToList();
            return LiveWindows.All.All(window =>
            {
                var figures = board.Snapshot("CSG")!.Windows[window];
                var expected = new CallTally();
                foreach (var leg in all.Where(leg => leg.OfferedMs >= figures.From.ToUnixTimeMilliseconds() && leg.OfferedMs < figures.To.ToUnixTimeMilliseconds()))
                    expected.Add(leg, 1, new HotlineSettings());
                return (figures.Offered, figures.AnswerRate, figures.Left, figures.AverageWaitSeconds, figures.WaitP95Seconds, figures.AverageTalkSeconds) ==
                    (expected.Offered, expected.AnswerRate, expected.Left, expected.AverageWaitSeconds, expected.Waits.PercentileSeconds(0.95), expected.AverageTalkSeconds);
            });
        }, iter: 2_000);

    private static IEnumerable<int> Available(LiveBoard board) => ((string[])["CSG", "GD", "HN"]).Select(unit => board.Snapshot(unit)!.Now.Agents.Available);

    private static LiveBoard Board(DateTimeOffset now, params CallEvent[] events)
    {
        var board = new LiveBoard(new HotlineSettings(), Zone, Trees.Small(), now);
        Apply(board, events);
        return board;
    }

    private static void Apply(LiveBoard board, IEnumerable<CallEvent> events) => new Fold(board).Apply(events);

    private static WindowFigures Figures(LiveBoard board, LiveWindow window) => board.Snapshot("CSG")!.Windows[window];

    private sealed class Fold(LiveBoard board)
    {
        private readonly HotlineFold fold = new(NoHistory.Instance);
        private long position;

        public void Apply(IEnumerable<CallEvent> events)
        {
            foreach (var e in events)
            {
                var changes = new HotlineChanges();
                fold.Apply(new JournaledEvent(++position, e), Trees.Small(), changes);
                fold.Settle(changes);
                board.Apply(changes, position, e.Time);
            }
        }
    }
}
