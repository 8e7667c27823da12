using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Figures;

public sealed class FigureReaderTests
{
    private const double Day = 86_400;

    [Theory]
    [InlineData(RollupStep.Quarter, 4)]
    [InlineData(RollupStep.HalfYear, 2)]
    [InlineData(RollupStep.Year, 1)]
    public async Task Read_Year_InLongSteps_SumsItsMonths(RollupStep step, int rows)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);

        // 2 March, 31 March, 1 April, 15 July.
        await open.AppendAsync(
            Offered("a", 0), Answered("a", 4), Offered("b", 29 * Day), Abandoned("b", (29 * Day) + 9), Offered("c", 30 * Day), Answered("c", (30 * Day) + 30),
            Offered("d", 135 * Day, "island"), Answered("d", (135 * Day) + 6, queue: "island"));

        var report = await Reader(open).ReadAsync(open.Organization.Unit("CSG")!, new(2026, 1, 1), new(2027, 1, 1), step);

        Assert.Equal(rows, report.Rows.Count);
        Assert.Equal(new MeasureValue(3, 4), Measure.AnswerRate.Of(report.Total));
        Assert.Equal(new MeasureValue(40, 3), Measure.AverageWait.Of(report.Total));
        if (step == RollupStep.Quarter) Assert.Equal([2, 1, 1, 0], report.Rows.Select(row => row.Calls.Offered));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)), (report.Rows[0].From, report.Rows[^1].To));
    }

    [Fact]
    public async Task ReadChildren_TheirSumAndTheOwnPartIsTheWhole()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(
            Offered("a", 0), Answered("a", 4), Offered("b", 0, "island"), Abandoned("b", 9, "island"), Accepted("own", 0, due: 60, unit: "CSG"), Accepted("in time", 0, due: 60), Replied("in time", 60));

        var report = await Reader(open).ReadChildrenAsync(open.Organization.Unit("CSG")!, new(2026, 3, 1), new(2026, 4, 1));

        Assert.Equal(["GD", "HN", "CSG"], report.Rows.Select(row => row.Unit.Code));
        Assert.Equal([new(1, 1), new(0, 1), MeasureValue.Unknown], report.Rows.Select(Measure.AnswerRate.Of));
        Assert.Equal([new(1, 1), MeasureValue.Unknown, new(0, 1)], report.Rows.Select(Measure.ResponseRate.Of));
        Assert.Equal((new MeasureValue(1, 2), new MeasureValue(1, 2)), (Measure.AnswerRate.Of(report.Total), Measure.ResponseRate.Of(report.Total)));
    }

    [Fact]
    public async Task Read_NothingHappened_IsUnknown()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var open = await OpenJournal.OpenAsync(database);
        var figures = await Reader(open).ReadAsync(open.Organization.Unit("GD")!, new(2026, 1, 1), new(2027, 1, 1));
        Assert.All(Measure.All, measure => Assert.Null(measure.Of(figures).Value));
    }

    private static FigureReader Reader(OpenJournal open) => new(open.Database.Contexts, OpenJournal.Zone, open.Time);
}
