using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Projection;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline.Projection;

public sealed class RunningHoursTests
{
    private const double Hour = 3_600;

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    /// <summary>Two queues over three days about the end of a month: few enough hours that late reports meet running, past and unknown ones.</summary>
    private static Gen<CallEvent[]> Reported { get; } = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 11], Gen.Int[0, 7], Gen.Bool).Select((kind, call, hour, north) =>
    {
        // From 29 March 09:00 in Guangzhou in steps of ten hours to 1 April 07:00.
        var at = ((27 * 24) + (hour * 10)) * Hour + (call * 200);
        var queue = north ? "faults" : "island";
        return kind switch
        {
            0 or 1 => Offered($"call-{call}-{hour}", at, queue),
            2 => Answered($"call-{call}-{hour}", at + 5 + call, queue: queue),
            _ => Abandoned($"call-{call}-{hour}", at + 9 + call, queue),
        };
    }).Array[1, 60].Select(events => events.DistinctBy(e => e.Id).ToArray());

    [Fact]
    public async Task Append_AnyOrderAndRestartOverHoursDaysAndMonths_EverySumIsACountOfTheLegsAfterEveryCommit() =>
        await Gen.Select(Reported, Gen.Int).SampleAsync(async (events, seed) =>
        {
            await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            var random = new Random(seed);
            random.Shuffle(events);
            if (random.Next(2) == 0) Array.Sort(events, (one, other) => one.Time.CompareTo(other.Time));
            var open = await OpenJournal.OpenAsync(database);
            try
            {
                foreach (var batch in events.Chunk(1 + random.Next(9)))
                {
                    if (random.Next(3) == 0)
                    {
                        await open.DisposeAsync();
                        open = await OpenJournal.OpenAsync(database);
                    }

                    await open.AppendAsync(batch);
                    await using var db = database.Contexts.CreateDbContext();
                    Assert.Equal(await KeptCalls.CountAsync(db), await KeptCalls.ReadAsync(db));
                    await AssertNoHourIsKeptTwiceAsync(db);
                }
            }
            finally
            {
                await open.DisposeAsync();
            }
        }, iter: 25, threads: 1);

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_OneAfterAnotherHour_OneRowForEachThatRunsAndThreeForTheOneThatIsOver(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);

        await open.AppendAsync(Offered("a", 0), Answered("a", 6));
        Assert.Equal([RollupGrain.Running], await GrainsAsync(database));
        await open.AppendAsync(Offered("b", Hour), Offered("c", Hour + 9));
        Assert.Equal([RollupGrain.Running, RollupGrain.Running], await GrainsAsync(database));
        await open.AppendAsync(Offered("d", 2 * Hour), Ended("a", 2 * Hour));

        Assert.Equal([RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month, RollupGrain.Running, RollupGrain.Running], await GrainsAsync(database));
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_LateReportOfAnHourThatIsOver_ChangesItsHourDayAndMonthAtOnce(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 0), Offered("b", Hour), Offered("c", 2 * Hour));

        await open.AppendAsync(Answered("a", 30), Offered("early", -Hour));

        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal(await KeptCalls.CountAsync(db), await KeptCalls.ReadAsync(db));
        Assert.Equal([2L, 2L], await db.CallRollupRows.Where(row => row.Grain == RollupGrain.Day || row.Grain == RollupGrain.Month).Select(row => row.Offered).ToListAsync());
        await AssertNoHourIsKeptTwiceAsync(db);
    }

    [Fact]
    public async Task Read_WhileHoursRun_HourDayAndMonthAgree()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(Offered("a", 0), Answered("a", 6), Offered("b", Hour), Abandoned("b", Hour + 9), Offered("c", 2 * Hour), Answered("c", (2 * Hour) + 20));
        var rollups = new HotlineRollups(database.Contexts, OpenJournal.Zone, open.Time);

        var totals = new List<(long, long, long, double?)>();
        foreach (var step in (RollupStep[])[RollupStep.Hour, RollupStep.Day, RollupStep.Month])
        {
            var total = (await rollups.ReadAsync(open.Organization.Unit("GD")!, queue: null, new(2026, 3, 1), new(2026, 4, 1), step)).Total.Calls;
            totals.Add((total.Offered, total.Answered, total.Abandoned, total.Waits.MedianSeconds));
        }

        Assert.Equal([(3L, 2L, 1L, 13.0), (3L, 2L, 1L, 13.0), (3L, 2L, 1L, 13.0)], totals);
    }

    /// <summary>A database from before hours ran has its running hour in its hour, day and month already.</summary>
    [Theory, MemberData(nameof(Engines))]
    public async Task Open_KeptBeforeHoursRan_GoesOnWithoutCountingAgain(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var before = await OpenJournal.OpenAsync(database)) await before.AppendAsync(Offered("a", 0), Answered("a", 6));
        await KeepAsBeforeAsync(database);

        await using var open = await OpenJournal.OpenAsync(database);
        Assert.Equal([RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month], await GrainsAsync(database));
        await open.AppendAsync(Offered("b", 60), Offered("c", Hour));

        Assert.Equal([RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month, RollupGrain.Running], await GrainsAsync(database));
        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal(await KeptCalls.CountAsync(db), await KeptCalls.ReadAsync(db));
    }

    private static async Task KeepAsBeforeAsync(TestDatabase database)
    {
        await using var db = database.Contexts.CreateDbContext();
        var calendar = new RollupCalendar(OpenJournal.Zone);
        foreach (var row in await db.CallRollupRows.AsNoTracking().ToListAsync())
        {
            foreach (var grain in (RollupGrain[])[RollupGrain.Hour, RollupGrain.Day, RollupGrain.Month])
            {
                db.Add(new Domain.Data.Rows.CallRollupRow
                {
                    QueueId = row.QueueId, Grain = grain, StartMs = calendar.StartMs(grain, row.StartMs), Offered = row.Offered, Answered = row.Answered,
                    AnsweredInTarget = row.AnsweredInTarget, WaitMs = row.WaitMs, Waits = row.Waits,
                });
            }
        }

        await db.SaveChangesAsync();
        await db.CallRollupRows.Where(row => row.Grain == RollupGrain.Running).ExecuteDeleteAsync();
        await db.States.ExecuteUpdateAsync(set => set.SetProperty(state => state.Fingerprint, new HotlineSettings().Fingerprint));
    }

    private static async Task<List<RollupGrain>> GrainsAsync(TestDatabase database)
    {
        await using var db = database.Contexts.CreateDbContext();
        return await db.CallRollupRows.Select(row => row.Grain).OrderBy(grain => grain).ToListAsync();
    }

    private static async Task AssertNoHourIsKeptTwiceAsync(CustomerServiceDb db)
    {
        var hours = await db.CallSums(RollupGrain.Hour).Select(row => new { row.QueueId, row.StartMs }).ToListAsync();
        Assert.Equal(hours.Distinct().Count(), hours.Count);
        var running = await db.CallRollupRows.Where(row => row.Grain == RollupGrain.Running).GroupBy(row => row.QueueId).Select(queue => queue.Count()).ToListAsync();
        Assert.All(running, count => Assert.InRange(count, 1, CallRollups.MostRunning));
    }
}
