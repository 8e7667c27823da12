using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Papers;
using CustomerService.Domain.Time;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;
using static CustomerService.Domain.Tests.Papers.Office;

namespace CustomerService.Domain.Tests.Organization.Moves;

public sealed class UnitMoveTests
{
    private const double Day = 86_400;

    /// <summary>The year 2026 and the days of the tests' calls: 2 March, 31 March, 1 April, 14 July.</summary>
    private static readonly (DateOnly From, DateOnly To) Year = (new(2026, 1, 1), new(2027, 1, 1));

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Move_InMidYear_CountsToTheOldParentBeforeTheDayAndToTheNewOneFromItOn(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var office = await WithIslandOfficeAsync(database);
        await office.Open.AppendAsync(Calls("port", 0, 29, 30, 134));

        // Midnight of 1 April in Guangzhou is the edge; 31 March still counts to Hainan.
        office.Open.Time.Advance(TimeSpan.FromDays(200));
        Assert.Null(await office.Moves.MoveAsync(Zhao, "HN-01", "GD", new(2026, 4, 1)));

        Assert.Equal((2L, 2L), (await OfferedAsync(office, "HN"), await OfferedAsync(office, "GD")));
        Assert.Equal(4, await OfferedAsync(office, "CSG"));
        Assert.Equal("GD", office.Open.Organization.Unit("HN-01")!.Parent!.Code);
        var children = await office.Figures.ReadChildrenAsync(office.Open.Organization.Unit("HN")!, Year.From, Year.To);
        Assert.Equal([("HN-01", 2L), ("HN", 0L)], children.Rows.Select(row => (row.Unit.Code, row.Calls.Offered)));
        var rollups = new HotlineRollups(database.Contexts, Domain.Tests.Journal.OpenJournal.Zone, office.Open.Time, office.History);
        Assert.Equal(2, (await rollups.ReadAsync(office.Open.Organization.Unit("GD")!, null, Year.From, Year.To, RollupStep.Month)).Total.Calls.Offered);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task MoveOfAQueue_InMidYear_LeavesItsCallsWhereTheyWere(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var office = await WithIslandOfficeAsync(database);
        await office.Open.AppendAsync(Calls("port", 0, 29, 30, 134));
        office.Open.Time.Advance(TimeSpan.FromDays(200));

        Assert.Null(await office.Moves.MoveQueueAsync(Zhao, "port", "GD-01", new(2026, 4, 1)));

        Assert.Equal((2L, 2L, 4L), (await OfferedAsync(office, "HN"), await OfferedAsync(office, "GD"), await OfferedAsync(office, "CSG")));
        Assert.Equal("GD-01", office.Open.Organization.Queue("port")!.Unit.Code);
        Assert.Equal("HN-01", office.History.On(new(2026, 3, 31)).Queue("port")!.Unit.Code);
        var rollups = new HotlineRollups(database.Contexts, Domain.Tests.Journal.OpenJournal.Zone, office.Open.Time, office.History);
        var (queue, old) = (office.Open.Organization.Queue("port")!, office.Open.Organization.Unit("HN-01")!);
        Assert.Equal((2L, 2L), ((await rollups.ReadAsync(old, queue, Year.From, Year.To, RollupStep.Month)).Total.Calls.Offered, (await rollups.ReadAsync(queue.Unit, queue, Year.From, Year.To, RollupStep.Month)).Total.Calls.Offered));

        Assert.Equal(MoveFault.UnknownQueue, await office.Moves.MoveQueueAsync(Zhao, "none", "GD"));
        Assert.Equal(MoveFault.UnknownParent, await office.Moves.MoveQueueAsync(Zhao, "port", "none"));
        Assert.Equal(MoveFault.NoMove, await office.Moves.MoveQueueAsync(Zhao, "port", "GD-01"));
        // The unit moved as well: both histories hold together.
        Assert.Null(await office.Moves.MoveAsync(Zhao, "HN-01", "GD", new(2026, 3, 15)));
        Assert.Equal((1L, 3L), (await OfferedAsync(office, "HN"), await OfferedAsync(office, "GD")));
    }

    [Fact]
    public async Task Move_FromADayAhead_LeavesTodaysTreeUntilThen()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await WithIslandOfficeAsync(database);

        Assert.Null(await office.Moves.MoveAsync(Zhao, "HN-01", "GD", new(2026, 3, 5)));
        Assert.Equal("HN", office.Open.Organization.Unit("HN-01")!.Parent!.Code);

        office.Open.Time.Advance(TimeSpan.FromDays(3));
        await office.Moves.ApplyDueAsync();
        Assert.Equal("GD", office.Open.Organization.Unit("HN-01")!.Parent!.Code);
        Assert.Equal("HN", office.History.On(new(2026, 3, 4)).Unit("HN-01")!.Parent!.Code);
    }

    [Fact]
    public async Task Move_WhatCannotBe_IsRefusedWithItsReason()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await WithIslandOfficeAsync(database);

        Assert.Equal(MoveFault.UnknownUnit, await office.Moves.MoveAsync(Zhao, "XX", "GD"));
        Assert.Equal(MoveFault.UnknownParent, await office.Moves.MoveAsync(Zhao, "HN", "XX"));
        Assert.Equal(MoveFault.NoMove, await office.Moves.MoveAsync(Zhao, "HN", "CSG"));
        Assert.Equal(MoveFault.UnderItself, await office.Moves.MoveAsync(Zhao, "HN", "HN-01"));

        // The office goes to Guangdong in May: until then Guangdong could be under it, but then it would be under itself.
        Assert.Null(await office.Moves.MoveAsync(Zhao, "HN-01", "GD", new(2026, 5, 1)));
        Assert.Equal(MoveFault.UnderItself, await office.Moves.MoveAsync(Zhao, "GD", "HN-01", new(2026, 4, 1)));
    }

    [Fact]
    public async Task Figures_AnyCallsAnyMoves_ChildrenAndTheOwnPartAreTheParentAtEveryLevelAndGrain() =>
        await Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 800], Gen.Int[0, 2]).Array[1, 30], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 800]).Array[0, 4]).SampleAsync(
            async (calls, moves) =>
            {
                await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
                await using var office = await WithIslandOfficeAsync(database);
                office.Open.Time.Advance(TimeSpan.FromDays(900));
                // From 2 March 2026 over the year's end and the leap day of 2028.
                string[] queues = ["faults", "billing", "island", "port"];
                await office.Open.AppendAsync([.. calls.SelectMany((call, i) => Call($"c{i}", queues[call.Item1], call.Item2, call.Item3))]);
                string[] units = ["GD", "HN", "HN-01", "GD-01"];
                string?[] parents = ["CSG", "GD", "HN", "HN-01", null];
                foreach (var (unit, parent, day) in moves)
                {
                    if (unit == 4) await office.Moves.MoveQueueAsync(Zhao, "port", units[parent % 4], new DateOnly(2026, 3, 2).AddDays(day));
                    else await office.Moves.MoveAsync(Zhao, units[unit], parents[parent], new DateOnly(2026, 3, 2).AddDays(day));
                }

                var (from, to) = (new DateOnly(2026, 1, 1), new DateOnly(2029, 1, 1));
                foreach (var unit in office.Open.Organization.Units)
                {
                    var total = await office.Figures.ReadAsync(unit, from, to);
                    var children = await office.Figures.ReadChildrenAsync(unit, from, to);
                    if (!Same(total, children.Total)) return false;
                    foreach (var step in (RollupStep[])[RollupStep.Day, RollupStep.Month, RollupStep.Quarter, RollupStep.HalfYear, RollupStep.Year])
                    {
                        if (!Same(total, (await office.Figures.ReadAsync(unit, from, to, step)).Total)) return false;
                    }

                    // Hours are too many for years: the month of the first call.
                    var day = new DateOnly(2026, 3, 2).AddDays(calls[0].Item2);
                    var month = new DateOnly(day.Year, day.Month, 1);
                    if (!Same(await office.Figures.ReadAsync(unit, month, month.AddMonths(1)), (await office.Figures.ReadAsync(unit, month, month.AddMonths(1), RollupStep.Hour)).Total)) return false;

                    // What a parent has besides its children is what its own queues took.
                    var own = calls.Count(call => office.History.On(new DateOnly(2026, 3, 2).AddDays(call.Item2)).Queue(queues[call.Item1])!.Unit.Code == unit.Code);
                    if (children.Rows[^1].Calls.Offered != own) return false;
                    var each = await office.Figures.ReadEachAsync(unit, from, to);
                    if (!Same(total, each[0])) return false;
                    if (!await TogetherIsAloneAsync(office, unit, [new(from, to), new(month.AddDays(9), month.AddMonths(2).AddDays(4)), new(day, day), new(day, day.AddDays(1)), new(month, month.AddMonths(1)), new(from, to)])) return false;
                }

                // Every call is in exactly one of the trees' tops.
                var tops = new List<long>();
                for (var day = from; day < to; day = day.AddMonths(6))
                {
                    foreach (var part in office.History.Parts(day, day.AddMonths(6)))
                    {
                        foreach (var root in part.Tree.Roots) tops.Add((await office.Figures.ReadAsync(root, part.From, part.To)).Calls.Offered);
                    }
                }

                return tops.Sum() == calls.Length;
            },
            iter: 12, threads: 1);

    /// <summary>Periods that are read together, however they lie over one another, are each what they are when read alone; and their parts add up.</summary>
    private static async Task<bool> TogetherIsAloneAsync(Office office, UnitNode unit, IReadOnlyList<DaySpan> periods)
    {
        foreach (var byQueue in new[] { false, true })
        {
            var (split, whole) = await office.Figures.ReadTogetherAsync(unit, periods, [.. periods.Reverse()], byQueue);
            for (var i = 0; i < periods.Count; i++)
            {
                var (from, to) = (periods[i].From, periods[i].To);
                var (one, same) = (split[i], whole[periods.Count - 1 - i]);
                if (!Same(one.Whole, same) || (one.Whole.From, one.Whole.To) != (from, to)) return false;
                if (one.Parts.Values.Append(one.Own).Sum(part => part.Calls.Offered) != one.Whole.Calls.Offered) return false;
                if (from == to) continue;
                if (!Same(same, await office.Figures.ReadAsync(unit, from, to))) return false;
                if (byQueue) continue;
                var alone = await office.Figures.ReadChildrenAsync(unit, from, to);
                if (!one.Parts.Values.Append(one.Own).Zip(alone.Rows).All(pair => pair.First.Unit.Code == pair.Second.Unit.Code && Same(pair.First, pair.Second))) return false;
            }
        }

        return true;
    }

    private static bool Same(UnitFigures one, UnitFigures other) =>
        (one.Calls.Offered, one.Calls.Answered, one.Calls.Abandoned, one.Calls.Waiting) == (other.Calls.Offered, other.Calls.Answered, other.Calls.Abandoned, other.Calls.Waiting)
        && (one.Calls.Waits.Equals(other.Calls.Waits) || (!one.Calls.Waits.IsDistributed && SameMean(one.Calls.Waits, other.Calls.Waits)));

    private static bool SameMean(DurationSummary one, DurationSummary other) =>
        (one.Count, one.SumMilliseconds, one.MedianSeconds, one.PercentileSeconds(0.95)) == (other.Count, other.SumMilliseconds, null, null);

    /// <summary>The small organisation, with an office under either subsidiary; the one in Hainan has the queue port.</summary>
    private static async Task<Office> WithIslandOfficeAsync(TestDatabase database)
    {
        var office = await OpenAsync(database);
        await office.Open.Organizations.ChangeAsync(db =>
        {
            var hn = db.Units.Single(unit => unit.Code == "HN");
            var harbour = new OrgUnit("HN-01", "Harbour office", UnitKind.SupplyUnit, hn);
            db.AddRange(harbour, new OrgUnit("GD-01", "Delta office", UnitKind.SupplyUnit, db.Units.Single(unit => unit.Code == "GD")), new CallQueue("port", "Port", harbour));
            return Task.CompletedTask;
        });
        return office;
    }

    private static CallEvent[] Calls(string queue, params int[] days) => [.. days.SelectMany(day => Call($"{queue}-{day}", queue, day, 0))];

    private static CallEvent[] Call(string id, string queue, int day, int outcome) => outcome switch
    {
        0 => [Offered(id, day * Day, queue), Answered(id, (day * Day) + 3 + (day % 40), queue: queue)],
        1 => [Offered(id, day * Day, queue), Abandoned(id, (day * Day) + 9, queue)],
        _ => [Offered(id, day * Day, queue)],
    };

    private static async Task<long> OfferedAsync(Office office, string unit) => (await office.Figures.ReadAsync(office.Open.Organization.Unit(unit)!, Year.From, Year.To)).Calls.Offered;
}
