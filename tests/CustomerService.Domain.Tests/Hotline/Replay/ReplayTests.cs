using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Hotline.Replay;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline.Replay;

/// <summary>The time machine against boards that lived through the same events.</summary>
public sealed class ReplayTests
{
    private static readonly string[] Units = ["CSG", "GD", "HN"];

    // Events of one minute, to the millisecond, arrive over the hours around two midnights (16:00 UTC in Guangzhou), in any order, some years late.
    private static readonly Gen<CallEvent[]> Events = Gen.Select(Days.Gen40, Gen.Int[0, 2], Gen.Bool).Select((events, span, rings) =>
        events.Where(e => e.Time < Morning.AddMinutes(2)).Select((e, i) => e with
        {
            Time = Morning + (TimeSpan.FromMilliseconds((e.Time - Morning).Ticks / TimeSpan.TicksPerMillisecond) * (span switch { 0 => 1, 1 => 90, _ => 900 })),
            Type = rings && e.Type == CallEventType.AgentState && i % 3 == 0 ? CallEventType.AgentNoAnswer : e.Type,
            State = rings && e.Type == CallEventType.AgentState && i % 3 == 0 ? null : e.State,
            Queue = e.Type == CallEventType.AgentState && i % 2 == 0 ? "billing" : e.Queue,
        }).ToArray());

    [Fact]
    public async Task Then_AnyArrivals_ShowsWhatTheBoardShowed() =>
        await Gen.Select(Events, Gen.Int).SampleAsync(async (events, seed) =>
        {
            await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            await using var open = await OpenJournal.OpenAsync(database);
            var kept = await LiveThroughAsync(open, events, new Random(seed));

            await AssertSameAsync(open, ReplayReading.Then, kept, Shown.Of);
        }, iter: 20, threads: 1);

    [Fact]
    public async Task Now_AnyArrivals_ShowsWhatABoardFedInOrderOfEventTimeShows() =>
        await Gen.Select(Events, Gen.Int).SampleAsync(async (events, seed) =>
        {
            await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            await using var open = await OpenJournal.OpenAsync(database);
            await LiveThroughAsync(open, events, new Random(seed));

            var kept = InOrder(events, open.Organization);
            await AssertSameAsync(open, ReplayReading.Now, kept, Shown.FiguresOf);
        }, iter: 20, threads: 1);

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task LateCall_ThenAndNow_DifferByIt(DataProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("prompt", 10), State("lin", 5, AgentState.Available, "faults"), Accepted("r", 20, 4_000));
        open.Time.Advance(TimeSpan.FromHours(1));
        await open.AppendAsync(Offered("late", 15), Answered("prompt", 40), Replied("r", 30));
        var moment = Morning.AddMinutes(3);

        var then = await Session(open, ReplayReading.Then, "GD").AtAsync(moment);
        var now = await Session(open, ReplayReading.Now, "GD").AtAsync(moment);

        Assert.Equal((1L, 0L, 3L), (then!.Windows[LiveWindow.Today].Offered, then.Windows[LiveWindow.Today].Answered, then.Position));
        Assert.Equal((2L, 1L, 1L), (now!.Windows[LiveWindow.Today].Offered, now.Windows[LiveWindow.Today].Answered, now.Windows[LiveWindow.Today].Replied));
        Assert.Equal((AgentState.Available, AgentState.OnCall), (Assert.Single(then.Agents).State, Assert.Single(now.Agents).State));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task CallLeftRinging_ThatNamesQueues_LeavesTheAgentWhereTheLastStatementSaid(DataProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var open = await OpenJournal.OpenAsync(database);
        var said = State("lin", 5, AgentState.Available);
        await open.AppendAsync(said with { Queue = null, Queues = ["island"] }, said with { Id = "ring", Time = said.Time.AddSeconds(5), Type = CallEventType.AgentNoAnswer, State = null, Queue = null, Queues = ["faults"] });

        foreach (var reading in Enum.GetValues<ReplayReading>())
        {
            var shown = await Session(open, reading, "CSG").AtAsync(Morning.AddMinutes(3));
            Assert.Equal(["island"], Assert.Single(shown!.Agents).Queues);
        }
    }

    [Fact]
    public async Task Play_AnyArrivals_ReadsOnceAndShowsTheSameAsJumping() =>
        await Gen.Select(Events, Gen.Int).SampleAsync(async (events, seed) =>
        {
            await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            await using var open = await OpenJournal.OpenAsync(database);
            var kept = await LiveThroughAsync(open, events, new Random(seed));
            foreach (var reading in Enum.GetValues<ReplayReading>())
            {
                var playing = Session(open, reading, "CSG");
                foreach (var (at, _) in kept)
                {
                    var played = await playing.AtAsync(at, TimeSpan.FromDays(2));
                    Assert.Equal(Shown.Of(await Session(open, reading, "CSG").AtAsync(at)), Shown.Of(played));
                }

                Assert.True(playing.Loads <= 1);
            }
        }, iter: 8, threads: 1);

    [Fact]
    public async Task Backwards_AfterALaterMoment_ShowsTheEarlierOne()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 10), Answered("a", 20), Offered("b", 30));
        var session = Session(open, ReplayReading.Now, "GD");

        Assert.Equal(2, (await session.AtAsync(Morning.AddSeconds(40), TimeSpan.FromHours(1)))!.Windows[LiveWindow.Today].Offered);
        Assert.Equal((1L, 0L), (await session.AtAsync(Morning.AddSeconds(15)) is { } earlier ? (earlier.Now.Waiting, earlier.Windows[LiveWindow.Today].Answered) : default));
    }

    /// <summary>Lets the events arrive in any order, batch and pace, with restarts of this process, and keeps what the board shows on the way.</summary>
    private static async Task<List<(DateTimeOffset At, Dictionary<string, LiveSnapshot> Board)>> LiveThroughAsync(OpenJournal open, CallEvent[] events, Random random)
    {
        var arrivals = events.Concat(events.Where(_ => random.Next(4) == 0)).ToArray();
        random.Shuffle(arrivals);
        var kept = new List<(DateTimeOffset, Dictionary<string, LiveSnapshot>)>();
        foreach (var batch in arrivals.Chunk(1 + random.Next(6)))
        {
            open.Time.Advance(TimeSpan.FromSeconds(random.Next(1, 4) switch { 1 => 0.7, 2 => 47, _ => random.Next(1, 4_000) }));
            await open.AppendAsync(batch);
            if (random.Next(2) == 0) open.Time.Advance(TimeSpan.FromSeconds(random.Next(1, 30)));
            open.Board.MoveTo(open.Time.GetUtcNow());
            kept.Add((open.Time.GetUtcNow(), Units.ToDictionary(unit => unit, unit => open.Board.Snapshot(unit)!)));
        }

        return kept;
    }

    private static List<(DateTimeOffset At, Dictionary<string, LiveSnapshot> Board)> InOrder(CallEvent[] events, OrganizationTree tree)
    {
        var fold = new HotlineFold(NoHistory.Instance);
        var moments = events.Select(e => e.Time).Append(Morning).Distinct().Order().SelectMany(time => (DateTimeOffset[])[time, time.AddSeconds(1.5)]).Order().ToList();
        var board = new LiveBoard(new HotlineSettings(), OpenJournal.Zone, tree, moments[0].AddSeconds(-1));
        var rest = new Queue<CallEvent>(events.OrderBy(e => e.Time));
        var kept = new List<(DateTimeOffset, Dictionary<string, LiveSnapshot>)>();
        long position = 0;
        foreach (var moment in moments)
        {
            while (rest.TryPeek(out var next) && next.Time <= moment)
            {
                var changes = new HotlineChanges();
                fold.Apply(new JournaledEvent(++position, rest.Dequeue()), tree, changes);
                fold.Settle(changes);
                board.Apply(changes, position, arrivedAt: null);
            }

            board.MoveTo(moment);
            kept.Add((moment, Units.ToDictionary(unit => unit, unit => board.Snapshot(unit)!)));
        }

        return kept;
    }

    private static async Task AssertSameAsync(
        OpenJournal open, ReplayReading reading, List<(DateTimeOffset At, Dictionary<string, LiveSnapshot> Board)> kept, Func<LiveSnapshot?, string> picture)
    {
        foreach (var unit in Units)
        {
            var jumping = Session(open, reading, unit);
            foreach (var (at, board) in kept.AsEnumerable().Reverse()) Assert.Equal(picture(board[unit]), picture(await jumping.AtAsync(at)));
        }
    }

    private static ReplaySession Session(OpenJournal open, ReplayReading reading, string unit) =>
        new(open.Database.Contexts, open.Organization, new HotlineSettings(), new IntakeSettings(), OpenJournal.Zone, unit, reading);
}
