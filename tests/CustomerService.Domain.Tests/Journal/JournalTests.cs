using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Journal;

public sealed class JournalTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_NewEvents_AreAcceptedAndFollowedByTheirFigures(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);

        var result = await open.AppendAsync(Offered("a", 0), Answered("a", 6), Ended("a", 66), Offered("b", 10), Abandoned("b", 30));

        Assert.Equal((5, 0, 5L), (result.Accepted, result.Duplicates, result.Position));
        var figures = open.Board.Snapshot("CSG")!.Windows[LiveWindow.Today];
        Assert.Equal((2L, 1L, 1L, 6.0, 60.0), (figures.Offered, figures.Answered, figures.Abandoned, figures.AverageWaitSeconds, figures.AverageTalkSeconds));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_SameEventsAgain_AreDuplicatesAndChangeNothing(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 0), Answered("a", 6));
        var before = await RollupsAsync(database);

        var again = await open.AppendAsync(Offered("a", 0), Answered("a", 6), Offered("a", 0));

        Assert.Equal((0, 3, 2L), (again.Accepted, again.Duplicates, again.Position));
        Assert.Equal(before, await RollupsAsync(database));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Reopen_AfterAppends_ShowsTheSameBoard(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        string before;
        await using (var first = await OpenJournal.OpenAsync(database))
        {
            await first.AppendAsync(
                Offered("a", 0), Answered("a", 6), Offered("b", 10), Offered("c", 11, "island"), Abandoned("c", 20, "island"),
                State("lin", 1, AgentState.Available, "faults"), Accepted("r", 3, 50), Replied("r", 40));
            before = Picture(first.Board);
        }

        await using var second = await OpenJournal.OpenAsync(database);
        Assert.Equal(before, Picture(second.Board));
        var late = await second.AppendAsync(Ended("a", 60));
        Assert.Equal(9, late.Position);
        Assert.Equal(54.0, second.Board.Snapshot("GD")!.Windows[LiveWindow.Today].AverageTalkSeconds);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Follow_AnotherProcessAppends_BoardAndPositionsStayInStep(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = await OpenJournal.OpenAsync(database);
        await using var import = await OpenJournal.OpenAsync(database);
        await server.AppendAsync(Offered("a", 0));

        await import.AppendAsync(Answered("a", 4), Offered("b", 5));
        var result = await server.AppendAsync(Abandoned("b", 9));

        Assert.Equal(4, result.Position);
        Assert.Equal(Picture(server.Board), await EventuallyAsync(() => Picture(import.Board), Picture(server.Board)));
        await AssertEqualsRecountAsync(database);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Follow_AnotherProcessAppendsAboutWhatIsForgottenHere_BoardTakesItIn(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var import = await OpenJournal.OpenAsync(database);
        await import.AppendAsync(Accepted("r", 10, 60), Accepted("r", 12, 60, "HN"), State("lin", 1, AgentState.Available, "faults"));
        await using var server = await OpenJournal.OpenAsync(database);

        await import.AppendAsync(Accepted("r", 5, 60, "CSG"), Replied("r", 30), State("lin", 40, AgentState.Paused, "faults"));

        var expected = Picture(import.Board);
        Assert.Equal(1, import.Board.Snapshot("CSG")!.Windows[LiveWindow.Today].Accepted);
        Assert.Equal(expected, await EventuallyAsync(() => Picture(server.Board), expected));
    }

    /// <summary>A server under load is never idle: it learns of a new queue when it meets the calls of it.</summary>
    [Theory, MemberData(nameof(Engines))]
    public async Task Append_AfterAnotherProcessAddedAQueueAndItsCalls_TakesThemIn(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = await OpenJournal.OpenAsync(database);
        await using var import = await OpenJournal.OpenAsync(database);
        await server.AppendAsync(Offered("a", 0));

        await import.Organizations.ChangeAsync(async db => db.Add(new CallQueue("claims", "Claims", await db.Units.SingleAsync(unit => unit.Code == "GD"))));
        await import.AppendAsync(Offered("b", 1, "claims"), Offered("c", 2, "claims"));
        await server.AppendAsync(Abandoned("b", 9, "claims"));

        Assert.Equal(2, server.Board.Snapshot("GD")!.Now.Waiting);
        Assert.Equal(3, server.Board.Snapshot("GD")!.Windows[LiveWindow.Today].Offered);
        await AssertEqualsRecountAsync(database);
    }

    /// <summary>The tables already say that the caller is lost when the other process comes to hear why.</summary>
    [Theory, MemberData(nameof(Engines))]
    public async Task Follow_AnotherProcessReportsARestart_WhoWaitsSinceBeforeOurStartIsLostHereToo(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var import = await OpenJournal.OpenAsync(database);
        await import.AppendAsync(Offered("waits", 0), Offered("talks", 1), Answered("talks", 3), Offered("gone", 2), Abandoned("gone", 4));
        await using var server = await OpenJournal.OpenAsync(database);

        await import.AppendAsync(Restarted(60));

        var expected = Picture(import.Board);
        Assert.Equal(0, import.Board.Snapshot("CSG")!.Now.Waiting);
        Assert.Equal(expected, await EventuallyAsync(() => Picture(server.Board), expected));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Reopen_BetweenReportsOfOneMillisecond_CountsAsWithout(DataProvider engine)
    {
        CallEvent[] events = [Offered("a", 0), Abandoned("a", 5.0000001), Answered("a", 5.0000004), Ended("a", 9)];
        await using var straight = await TestDatabase.CreateAsync(engine);
        await using (var open = await OpenJournal.OpenAsync(straight)) await open.AppendAsync(events);
        await using var restarted = await TestDatabase.CreateAsync(engine);
        foreach (var e in events)
        {
            await using var open = await OpenJournal.OpenAsync(restarted);
            await open.AppendAsync(e);
        }

        Assert.Equal(await RollupsAsync(straight), await RollupsAsync(restarted));
        await AssertEqualsRecountAsync(straight);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Reopen_BeforeARestartOfTheExchange_WhoWaitedIsLostAsWithout(DataProvider engine)
    {
        CallEvent[] events = [Offered("older", 0), Offered("newer", 60), Restarted((24 * 60 * 60) + 30)];
        await using var straight = await TestDatabase.CreateAsync(engine);
        await using (var open = await OpenJournal.OpenAsync(straight)) await open.AppendAsync(events);
        await using var restarted = await TestDatabase.CreateAsync(engine);
        foreach (var e in events)
        {
            await using var open = await OpenJournal.OpenAsync(restarted);
            await open.AppendAsync(e);
        }

        await using var db = straight.Contexts.CreateDbContext();
        Assert.Equal([LegOutcome.Left, LegOutcome.Waiting], await db.Legs.OrderBy(leg => leg.Call).Select(leg => leg.Outcome).ToListAsync());
        Assert.Equal(await RollupsAsync(straight), await RollupsAsync(restarted));
        await AssertEqualsRecountAsync(restarted);
    }

    /// <summary>The fold forgets calls that are over; what is reported of them later finds them in the tables.</summary>
    [Fact]
    public async Task Append_LateReportOfACallThatTheFoldHasForgotten_ChangesItsLegAndSums()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("first", 0), Abandoned("first", 9));
        for (var busy = 0; busy < 5; busy++)
            await open.AppendAsync([.. Enumerable.Range(0, 900).SelectMany(i => new[] { Offered($"{busy}-{i}", 10 + busy), Abandoned($"{busy}-{i}", 12 + busy) })]);

        await open.AppendAsync(Answered("first", 4), Ended("first", 8));

        await using var db = database.Contexts.CreateDbContext();
        var leg = (await db.Legs.SingleAsync(row => row.Call == "first")).ToLeg();
        Assert.Equal((LegOutcome.Answered, 4_000L), (leg.Outcome, leg.WaitMs));
        var hour = await db.CallSums(RollupGrain.Hour).SingleAsync(row => row.Offered > 0);
        Assert.Equal((4_501L, 1L, 4_500L), (hour.Offered, hour.Answered, hour.Abandoned));
        await AssertEqualsRecountAsync(database);
    }

    [Fact]
    public async Task Open_WithAnotherTargetWait_CountsEverythingAgain()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using (var open = await OpenJournal.OpenAsync(database))
            await open.AppendAsync(Offered("a", 0), Answered("a", 15));

        await using var strict = await OpenJournal.OpenAsync(database, new HotlineSettings { TargetWait = TimeSpan.FromSeconds(10) });

        Assert.Equal(new(0, 1), strict.Board.Snapshot("GD")!.Windows[LiveWindow.Today].ServiceLevel);
        await using var db = database.Contexts.CreateDbContext();
        Assert.All(await db.CallRollupRows.ToListAsync(), rollup => Assert.Equal((1L, 0L), (rollup.Answered, rollup.AnsweredInTarget)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_AnotherProcessHasCountedEverythingByItsOwnRules_IsRefusedUntilCountedAgain(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var server = await OpenJournal.OpenAsync(database))
        {
            await server.AppendAsync(Offered("a", 0), Answered("a", 15));
            await using var strict = await OpenJournal.OpenAsync(database, new HotlineSettings { TargetWait = TimeSpan.FromSeconds(10) });

            var refused = await Assert.ThrowsAsync<JournalUnavailableException>(() => server.AppendAsync(Offered("b", 20), Answered("b", 35)));

            Assert.IsType<CountedOtherwiseException>(refused.InnerException);
            Assert.Equal(1, (await strict.AppendAsync(Offered("c", 20))).Accepted);
        }

        await using (await OpenJournal.OpenAsync(database)) await AssertEqualsRecountAsync(database);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Start_WithOtherRulesAndNoLeaveToCountAgain_LeavesTheFiguresAsTheyAre(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = await OpenJournal.OpenAsync(database);
        await server.AppendAsync(Offered("a", 0), Answered("a", 15));
        var before = await RollupsAsync(database);
        await using var beside = new Domain.Journal.Journal(
            database.Contexts, server.Organizations, new HotlineSettings { TargetWait = TimeSpan.FromSeconds(10) }, OpenJournal.Zone, server.Time);

        await Assert.ThrowsAsync<CountedOtherwiseException>(() => beside.StartAsync(mayCountAgain: false));

        Assert.Equal(before, await RollupsAsync(database));
        Assert.Equal(1, (await server.AppendAsync(Offered("b", 20))).Accepted);
    }

    /// <summary>Whoever posts while another commit is under way shares the next one, whatever the others bring.</summary>
    [Theory, MemberData(nameof(Engines))]
    public async Task Append_SharingACommitWithOneThatCannotBeFolded_IsKept(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        Task<AppendResult> before, bad, after;
        await using (var db = database.Contexts.CreateDbContext())
        {
            await db.Database.OpenConnectionAsync();
            db.Database.GetDbConnection().BeginWrite();
            before = open.AppendAsync(Offered("a", 0));
            bad = open.AppendAsync(Offered("b", 1), Accepted("r", 1, 60) with { ReplyDue = DateTimeOffset.MaxValue });
            after = open.AppendAsync(Answered("a", 4));
            db.Database.GetDbConnection().CommitWrite();
        }

        await Assert.ThrowsAsync<JournalUnavailableException>(() => bad);
        Assert.Equal((1, 1), ((await before).Accepted, (await after).Accepted));
        var today = open.Board.Snapshot("GD")!.Windows[LiveWindow.Today];
        Assert.Equal((1L, 1L, 0L), (today.Offered, today.Answered, today.Accepted));
        await AssertEqualsRecountAsync(database);
    }

    internal static string Picture(LiveBoard board)
    {
        var snapshot = board.Snapshot("CSG")!;
        return string.Join('\n',
            snapshot.Windows.Values.Select(figures => figures.ToString())
                .Concat(snapshot.Queues.SelectMany(queue => queue.Windows.Values.Select(figures => $"{queue.Queue} {figures}").Append(queue.Now.ToString())))
                .Concat(snapshot.Agents.Select(agent => $"{agent with { Queues = [] }} {string.Join(',', agent.Queues)}")).Append(snapshot.Now.ToString()));
    }

    internal static async Task<string> RollupsAsync(TestDatabase database)
    {
        await using var db = database.Contexts.CreateDbContext();
        var calls = await KeptCalls.ReadAsync(db);
        var requests = await db.RequestRollups.AsNoTracking().OrderBy(r => r.Grain).ThenBy(r => r.UnitId).ThenBy(r => r.StartMs).ToListAsync();
        var volumes = await db.VolumeRollups.AsNoTracking().Where(v => v.Accepted != 0).OrderBy(v => v.Grain).ThenBy(v => v.UnitId).ThenBy(v => v.StartMs).ThenBy(v => v.Category).ToListAsync();
        var ratings = await db.RatingRollups.AsNoTracking().OrderBy(r => r.Grain).ThenBy(r => r.UnitId).ThenBy(r => r.StartMs).ToListAsync();
        var legs = await db.Legs.AsNoTracking().OrderBy(l => l.Call).ThenBy(l => l.QueueId).ThenBy(l => l.Ordinal).ToListAsync();
        var items = await db.Requests.AsNoTracking().OrderBy(r => r.Id).ThenBy(r => r.Ordinal).ToListAsync();
        var agents = await db.AgentDays.AsNoTracking().OrderBy(a => a.Agent).ThenBy(a => a.DayMs).ToListAsync();
        return string.Join('\n',
            calls
                .Concat(requests.Select(r => $"{r.Grain} {r.UnitId} {r.StartMs} {r.Accepted} {r.Replied} {r.DueRepliedInTime} {r.DueRepliedLate} {r.DueOpen}").Where(r => !r.EndsWith(" 0 0 0 0 0", StringComparison.Ordinal)))
                .Concat(volumes.Select(v => $"{v.Grain} {v.UnitId} {v.StartMs} {v.Category} {v.Accepted}"))
                .Concat(ratings.Select(r => $"{r.Grain} {r.UnitId} {r.StartMs} {r.Made} {r.Reached} {r.Rated1} {r.Rated2} {r.Rated3} {r.Rated4} {r.Rated5}"))
                .Concat(legs.Select(l => l.ToLeg().ToString()))
                .Concat(items.Select(item => item.ToRequest().ToString()))
                .Concat(agents.Where(a => a.Answered + a.NoAnswers > 0).Select(a => $"{a.Agent} {a.DayMs} {a.Answered} {a.Ended} {a.TalkMs} {a.NoAnswers}")));
    }

    /// <summary>The kept figures are those of the journal's events folded from nothing.</summary>
    internal static async Task AssertEqualsRecountAsync(TestDatabase database)
    {
        var kept = await RollupsAsync(database);
        await using (var db = database.Contexts.CreateDbContext())
            await db.States.ExecuteUpdateAsync(set => set.SetProperty(state => state.Fingerprint, "forgotten"));
        await using (await OpenJournal.OpenAsync(database))
            Assert.Equal(await RollupsAsync(database), kept);
    }

    private static async Task<string> EventuallyAsync(Func<string> actual, string expected)
    {
        for (var attempt = 0; attempt < 200 && actual() != expected; attempt++) await Task.Delay(25);
        return actual();
    }
}
