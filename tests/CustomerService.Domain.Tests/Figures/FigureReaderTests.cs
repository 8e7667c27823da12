using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using CustomerService.Domain.Time;
using Xunit;
using static CustomerService.Domain.Tests.Complaints.Cases;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Figures;

public sealed class FigureReaderTests
{
    private const double Day = 86_400;

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

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
        // Of a period of which only a part is on record, neither a rate nor a count is said.
        figures.LeaveOut("offered");
        Assert.Equal((MeasureValue.Unknown, new MeasureValue(0, 1)), (Measure.Find("offered")!.Of(figures), Measure.Find("answered")!.Of(figures)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_AcceptedItems_CountInTheVolumeOfTheirKind(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        await open.AppendAsync(
            Accepted("a", 0, due: 60) with { Category = "fault-report" }, Accepted("b", 1, due: 60, unit: "HN") with { Category = "report" },
            Accepted("c", 2, due: 60) with { Category = "complaint" }, Accepted("d", 3, due: 60) with { Category = "no such kind" }, Accepted("e", 40 * Day, due: 60 * Day));
        // Said anew, of another kind and for another unit: it moves, and is not counted twice.
        await open.AppendAsync(Accepted("a", 0, due: 60, unit: "HN") with { Category = "praise", Id = "again", Source = ComplaintEntry.Desk });

        var march = await Reader(open).ReadAsync(open.Organization.Unit("CSG")!, new(2026, 3, 1), new(2026, 4, 1));

        var pack = Rules.PackOn(new(2026, 3, 31));
        Assert.Equal(
            [("consultation", 0L), ("fault-report", 1L), ("complaint-report", 2L), ("service-request", 0L), ("praise-suggestion", 1L), ("call-back", 0L), ("outage-notice", null), ("payment-reminder", null)],
            pack.Volumes.Select(volume => (volume.Code, march.Volumes.Of(volume, pack))));
        Assert.Equal(1, march.Volumes.Unclassified(pack));
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Read_CallBacks_CountWithTheUnitThatAnswered_SealedOnesNowhere(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var open = await OpenJournal.OpenAsync(database);
        foreach (var (number, rating, reached) in ((string, int?, bool)[])[("2026-000001", 5, true), ("2026-000002", 3, true), ("2026-000003", null, true), ("2026-000004", null, false)])
            await open.Journal.AppendAsync(ComplaintEntry.Of(number, 0, [Intake(), Called(rating, reached)]));
        await open.Journal.AppendAsync(ComplaintEntry.Of("S2026-000001", 0, [Intake(isSealed: true), Called(1, isReached: true)]));

        var report = await Reader(open).ReadChildrenAsync(open.Organization.Unit("CSG")!, new(2026, 3, 1), new(2026, 4, 1));

        Assert.Equal((4L, 3L, 2L), (report.Total.Ratings.Made, report.Total.Ratings.Reached, report.Total.Ratings.Rated));
        Assert.Equal([new(1, 2), MeasureValue.Unknown, MeasureValue.Unknown], report.Rows.Select(Measure.Satisfaction.Of));
        Assert.Equal(4, report.Total.Volumes.CallBacks);
        await JournalTests.AssertEqualsRecountAsync(database);
    }

    internal static FigureRules Rules { get; } = new(new HotlineSettings(), RulePacks.Load(), new DeskSettings(), new WorkingCalendars("no such folder"));

    private static FigureReader Reader(OpenJournal open) =>
        new(open.Database.Contexts, new OrganizationHistory(open.Organizations, new UnitMoves()), Rules, OpenJournal.Zone, open.Time);

    private static CalledBack Called(int? rating, bool isReached) => new() { At = At(50), By = Lin, IsReached = isReached, Rating = rating };
}
