using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline.Projection;

public sealed class AgentStatesTests
{
    private static readonly CallEvent[] Lin =
    [
        State("lin", 5, AgentState.Available, "faults", "billing"), State("lin", 1, AgentState.LoggedOut),
        State("lin", 9, AgentState.Paused) with { StateReason = "lunch", Queue = "faults" }, State("lin", 7, AgentState.Available) with { Queue = "faults" },
        State("lin", 20, AgentState.Available) with { Type = CallEventType.AgentNoAnswer, State = null, Id = "ring" },
    ];

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task States_OfAnAgent_StandWithTimeReasonAndPosition(DataProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Lin);
        await open.AppendAsync(Lin);

        await using var db = database.Contexts.CreateDbContext();
        var rows = await db.AgentStates.OrderBy(row => row.TimeMs).ToListAsync();
        Assert.Equal([2, 1, 4, 3, 5], rows.Select(row => row.Position));
        Assert.Equal([AgentState.LoggedOut, AgentState.Available, AgentState.Available, AgentState.Paused, null], rows.Select(row => row.State));
        Assert.Equal(("lunch", "faults", "faults\nbilling"), (rows[3].Reason, rows[3].Queue, rows[1].Queues));
        var served = await db.AgentQueues.SingleAsync();
        Assert.Equal(("faults", Morning.AddSeconds(7).ToUnixTimeMilliseconds(), 3L), (served.Queue, served.SinceMs, served.Position));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Recount_OtherRules_TellsTheSameStatesAgain(DataProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var open = await OpenJournal.OpenAsync(database)) await open.AppendAsync([.. Lin, Accepted("r", 1, 9), Replied("r", 3)]);
        var before = await PictureAsync(database);
        await using (await OpenJournal.OpenAsync(database, new HotlineSettings { TargetWait = TimeSpan.FromSeconds(7) })) Assert.Equal(before, await PictureAsync(database));
        Assert.NotEmpty(before);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task FreshStart_LeavesNoState(DataProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using (var open = await OpenJournal.OpenAsync(database)) await open.AppendAsync(Lin);
        await using (var db = database.Contexts.CreateDbContext()) await FreshStart.BeginAsync(db, () => Task.CompletedTask);
        Assert.Empty(await PictureAsync(database));
    }

    private static async Task<string> PictureAsync(TestDatabase database)
    {
        await using var db = database.Contexts.CreateDbContext();
        return string.Join('\n',
            (await db.AgentStates.OrderBy(row => row.Position).ToListAsync()).Select(row => $"{row.Position} {row.Agent} {row.TimeMs} {row.State} {row.Reason} {row.Queue} {row.Queues}")
                .Concat((await db.AgentQueues.OrderBy(row => row.Agent).ToListAsync()).Select(row => $"{row.Agent} {row.Queue} {row.SinceMs} {row.Position}"))
                .Concat((await db.RequestEntries.OrderBy(row => row.Position).ToListAsync()).Select(row => $"{row.Request} {row.Position}"))
                .Concat((await db.JournalMarks.OrderBy(row => row.Position).ToListAsync()).Select(row => $"{row.Position} {row.AtMs}")));
    }
}
