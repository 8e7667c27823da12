using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline.Rollups;

public sealed class HotlineRollupsTests
{
    private const double Day = 86_400;

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_ByMonthWithCutEdges_HoldsOnlyWhatLiesWithin(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);

        // 2 March, 14 March, 1 April, 20 April; the island's call belongs to another branch of the tree.
        await open.AppendAsync(
            Offered("a", 0), Answered("a", 4), Offered("b", 12 * Day), Abandoned("b", (12 * Day) + 9),
            Offered("c", 30 * Day), Answered("c", (30 * Day) + 30), Offered("d", 49 * Day), Offered("e", 49 * Day, "island"));

        var report = await ReadAsync(database, "GD", new(2026, 3, 10), new(2026, 4, 15), RollupStep.Month);

        Assert.Equal([(0L, 1L), (1L, 0L)], report.Rows.Select(row => (row.Calls.Answered, row.Calls.Abandoned)));
        Assert.Equal((2L, new Ratio(1, 2)), (report.Total.Calls.Offered, report.Total.Calls.AnswerRate));
        Assert.Equal(30.0, report.Total.Calls.Waits.PercentileSeconds(0.95));
    }

    [Fact]
    public async Task Read_DayWithoutCalls_IsUnknownNotZero()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        var report = await ReadAsync(database, "CSG", new(2026, 3, 2), new(2026, 3, 3), RollupStep.Hour);
        Assert.Equal(24, report.Rows.Count);
        Assert.All(report.Rows, row => Assert.Null(row.Calls.AnswerRate.Value));
        Assert.Null(report.Total.Calls.AverageWaitSeconds);
    }

    [Fact]
    public async Task Read_RequestOpenWithTimeLeft_IsInNeitherPartOfTheResponseRate()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(
            Accepted("in time", 0, due: 60), Replied("in time", 60), Accepted("late", 0, due: 60), Replied("late", 61),
            Accepted("overdue", 0, due: 100), Accepted("has time", 0, due: 7_200));

        var total = (await ReadAsync(database, "GD", new(2026, 3, 2), new(2026, 3, 3), RollupStep.Day, open)).Total.Requests;

        Assert.Equal((4L, 2L, 3L, 1L), (total.Accepted, total.Replied, total.Due, total.NotYetDue));
        Assert.Equal((new Ratio(1, 3), new Ratio(2, 3)), (total.ResponseRate, total.RepliedAtAll));
    }

    [Fact]
    public async Task Read_AnyDay_ParentIsTheSumOfItsChildrenAtEveryStep() =>
        await Days.Gen40.SampleAsync(async events =>
        {
            await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            await using (var open = await OpenJournal.OpenAsync(database)) await open.AppendAsync(events);
            foreach (var step in Enum.GetValues<RollupStep>())
            {
                var parent = (await ReadAsync(database, "CSG", new(2026, 1, 1), new(2026, 4, 1), step)).Total.Calls;
                var sum = new CallTally();
                foreach (var child in (string[])["GD", "HN"]) sum.Add((await ReadAsync(database, child, new(2026, 1, 1), new(2026, 4, 1), step)).Total.Calls);
                if ((parent.Offered, parent.Answered, parent.Abandoned, parent.Left) != (sum.Offered, sum.Answered, sum.Abandoned, sum.Left) || !parent.Waits.Equals(sum.Waits))
                    return false;
            }

            return true;
        }, iter: 10, threads: 1);

    private static async Task<RollupReport> ReadAsync(TestDatabase database, string unit, DateOnly from, DateOnly to, RollupStep step, OpenJournal? open = null)
    {
        await using var own = open is null ? await OpenJournal.OpenAsync(database) : null;
        using var organizations = new Organizations(database.Contexts);
        var tree = await organizations.RefreshAsync();
        var rollups = new HotlineRollups(database.Contexts, OpenJournal.Zone, (open ?? own)!.Time);
        return await rollups.ReadAsync(tree.Unit(unit)!, queue: null, from, to, step);
    }
}
