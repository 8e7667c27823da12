using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Figures;

/// <summary>Every rollup of <see cref="GoldenYear"/>, at every level and in any order of arrival.</summary>
public sealed class GoldenYearTests
{
    [Theory]
    [InlineData(1, true), InlineData(2, false), InlineData(3, true)]
    public async Task Year_InAnyOrderOfArrival_IsWhatTheHandCounts(int seed, bool isMovedFirst)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await GoldenYear.OpenAsync(database, seed, isMovedFirst);

        Assert.Equal(DayKind.MakeUpWorkday, BundledCalendar.Instance[new(2024, 2, 18)].Kind);
        foreach (var (code, months) in GoldenYear.Months)
        {
            var unit = office.Open.Organization.Unit(code)!;
            foreach (var (step, size) in ((RollupStep, int)[])[(RollupStep.Month, 1), (RollupStep.Quarter, 3), (RollupStep.HalfYear, 6), (RollupStep.Year, 12)])
            {
                var report = await office.Figures.ReadAsync(unit, new(2024, 1, 1), new(2025, 1, 1), step);
                Assert.Equal(months.Chunk(size).Select(Sum), report.Rows.Select(Picture));
                Assert.Equal(Sum(months), Picture(report.Total));
            }
        }

        var leapDay = await office.Figures.ReadAsync(office.Open.Organization.Unit("CSG")!, new(2024, 2, 29), new(2024, 3, 1), RollupStep.Hour);
        Assert.Equal([(12, 1L), (23, 1L)], leapDay.Rows.Select((row, hour) => (hour, row.Calls.Offered)).Where(each => each.Offered > 0));
        var children = await office.Figures.ReadChildrenAsync(office.Open.Organization.Unit("CSG")!, new(2024, 1, 1), new(2025, 1, 1));
        Assert.Equal([new(6, 7), new(3, 4), MeasureValue.Unknown], children.Rows.Select(Measure.AnswerRate.Of));
        Assert.Equal((new MeasureValue(9, 11), new MeasureValue(135, 9)), (Measure.AnswerRate.Of(children.Total), Measure.AverageWait.Of(children.Total)));
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    private static (long, long, long, long) Picture(UnitFigures figures) =>
        (figures.Calls.Offered, figures.Calls.Answered, figures.Calls.AnsweredInTarget, figures.Calls.Waits.SumMilliseconds / 1_000);

    private static (long, long, long, long) Sum((long, long, long, long)[] parts) =>
        (parts.Sum(part => part.Item1), parts.Sum(part => part.Item2), parts.Sum(part => part.Item3), parts.Sum(part => part.Item4));
}
