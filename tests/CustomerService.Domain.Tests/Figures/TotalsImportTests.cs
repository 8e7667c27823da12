using System.Text;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Tests.Data;
using Xunit;
using static CustomerService.Domain.Tests.Hotline.Reports;
using static CustomerService.Domain.Tests.Papers.Office;

namespace CustomerService.Domain.Tests.Figures;

public sealed class TotalsImportTests
{
    private static readonly (DateOnly From, DateOnly To) Year = (new(2025, 1, 1), new(2026, 1, 1));

    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Import_PastYear_IsReadAsGivenAtEveryLevelAfterARestart(DataProvider engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var office = await OpenAsync(database))
        {
            var outcome = await office.Totals.RunAsync(Zhao, Csv(
                "GD,2025,answer-rate,900,1000", "GD,2025H1,answer-rate,400,500", "GD,2025H2,answer-rate,500,500", "HN,2025,answer-rate,80,100", "GD,2025,outage-notice,12,", "GD,2025,offered,1000,1"), "2025.csv");
            Assert.Equal((6, 6, 0), (outcome.Count, outcome.Added.Count, outcome.Changed.Count));
            Assert.Empty(outcome.Problems);
        }

        await using var again = await OpenAsync(database);
        var csg = again.Open.Organization.Unit("CSG")!;
        var children = await again.Figures.ReadChildrenAsync(csg, Year.From, Year.To);
        Assert.Equal([new(900, 1000), new(80, 100), MeasureValue.Unknown], children.Rows.Select(Measure.AnswerRate.Of));
        Assert.Equal(new MeasureValue(980, 1100), Measure.AnswerRate.Of(children.Total));
        Assert.Equal(["answer-rate", "offered", "outage-notice"], children.Total.Given);
        Assert.Equal(new MeasureValue(1000, 1), Measure.Find("offered")!.Of(children.Total));
        var pack = FigureReaderTests.Rules.PackOn(Year.From);
        Assert.Equal([12L, null], pack.Volumes.Where(volume => volume.Code is "outage-notice" or "payment-reminder").Select(volume => children.Total.Volumes.Of(volume, pack)));

        // Half-years were given, quarters were not: those are unknown, and the total is that of the year.
        var gd = again.Open.Organization.Unit("GD")!;
        var halves = await again.Figures.ReadAsync(gd, Year.From, Year.To, RollupStep.HalfYear);
        Assert.Equal([new(400, 500), new(500, 500)], halves.Rows.Select(Measure.AnswerRate.Of));
        var quarters = await again.Figures.ReadAsync(gd, Year.From, Year.To, RollupStep.Quarter);
        Assert.All(quarters.Rows, row => Assert.Empty(row.Given));
        Assert.Equal(new MeasureValue(900, 1000), Measure.AnswerRate.Of(quarters.Total));
    }

    [Theory]
    [InlineData("GD,2025,answer-rate,11,10", "line 2, column numerator: is more than what it is measured over")]
    [InlineData("GD,2025,answer-rate,0,0", "line 2, column denominator: is 0: of nothing there is no figure; leave the line out")]
    [InlineData("GD,2025,answer-rate,-1,10", "line 2, column numerator: '-1' is no number from 0 up")]
    [InlineData("GD,2025,answer-rate,0.5,10", "line 2, column numerator: is no whole number")]
    [InlineData("GD,2025-13,answer-rate,1,10", "line 2, column period: '2025-13' is no period; write 2024, 2024H1, 2024Q1 or 2024-03")]
    [InlineData("GD,2026,answer-rate,1,10", "line 2, column period: 2026 has not ended")]
    [InlineData("XX,2025,answer-rate,1,10", "line 2, column unit: 'XX' is no unit of the organisation")]
    [InlineData("GD,2025,luck,1,10", "line 2, column measure: 'luck' is no measure, count or work")]
    [InlineData("GD,2025,offered,1,10", "line 2, column denominator: is for shares and means; leave it empty for a number of things")]
    [InlineData("GD,2025,answer-rate,1,10;GD,2025,answer-rate,1,10", "line 3, column measure: stands on line 2 already")]
    [InlineData("GD,2025,offered,10,;GD,2025H1,offered,4,;GD,2025H2,offered,5,", "line 2, column numerator: the parts of 2025 add up to 9, not to 10 (GD, 2025, offered)")]
    [InlineData("GD,2025,offered,10,;GD,2025-03,offered,11,", "line 2, column numerator: the parts of 2025 add up to 11, not to 10 (GD, 2025, offered)")]
    [InlineData("GD,2025,offered,10,;HN,2025,offered,5,;CSG,2025,offered,16,", "line 4, column numerator: the units under CSG add up to 15, not to 16 (CSG, 2025, offered)")]
    [InlineData("GD,2025,answer-rate,9,10;HN,2025,answer-rate,5,5;CSG,2025,answer-rate,14,16", "line 4, column denominator: the units under CSG add up to 15, not to 16 (CSG, 2025, answer-rate)")]
    public async Task Import_WhatIsWrong_IsRefusedWithLineAndColumn(string lines, string problem)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await OpenAsync(database);

        var outcome = await office.Totals.RunAsync(Zhao, Csv(lines.Split(';')), "wrong.csv");

        Assert.Equal(problem, outcome.Problems[0].ToString());
        Assert.Empty(office.Open.Register<GivenTotals>().Book.Totals);
    }

    [Fact]
    public async Task Import_OfWhatWasCounted_IsRefused_AndWhatIsCountedLaterIsNeverMixed()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await OpenAsync(database);
        await office.Open.AppendAsync(Offered("a", 0), Answered("a", 4));
        office.Open.Time.Advance(TimeSpan.FromDays(400));

        var refused = await office.Totals.RunAsync(Zhao, Csv("CSG,2026,answer-rate,9,10"), "2026.csv");
        Assert.StartsWith("line 2, column measure: answer-rate of CSG in 2026 was counted here", Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);

        // February was given, then its log turned up after all.
        Assert.Empty((await office.Totals.RunAsync(Zhao, Csv("GD,2026-02,answer-rate,9,10", "GD,2026-01,answer-rate,4,5"), "2026.csv")).Problems);
        await office.Open.AppendAsync(Offered("feb", -10 * 86_400), Abandoned("feb", (-10 * 86_400) + 9));
        var gd = office.Open.Organization.Unit("GD")!;
        var year = await office.Figures.ReadAsync(gd, new(2026, 1, 1), new(2027, 1, 1), RollupStep.Month);

        Assert.Equal([new(4, 5), new(0, 1), new(1, 1)], year.Rows.Take(3).Select(Measure.AnswerRate.Of));
        Assert.Equal(["answer-rate"], year.Total.Given);
        Assert.Equal(["answer-rate"], year.Total.Conflicts);
        Assert.Equal(new MeasureValue(5, 7), Measure.AnswerRate.Of(year.Total));
    }

    [Fact]
    public async Task Import_Again_ChangesOnlyWhatDiffers_AndALookTakesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await OpenAsync(database);
        var look = await office.Totals.RunAsync(Zhao, Csv("GD,2025,offered,10,"), "2025.csv", carryOut: false);
        Assert.Equal((1, 0), (look.Added.Count, office.Open.Register<GivenTotals>().SequenceOf(GivenTotals.Subject)));
        await office.Totals.RunAsync(Zhao, Csv("GD,2025,offered,10,", "HN,2025,offered,3,"), "2025.csv");

        var second = await office.Totals.RunAsync(Zhao, Csv("GD,2025,offered,12,", "HN,2025,offered,3,"), "2025.csv");

        Assert.Equal((0, 1), (second.Added.Count, second.Changed.Count));
        Assert.Equal(new MeasureValue(15, 1), Measure.Find("offered")!.Of(await office.Figures.ReadAsync(office.Open.Organization.Unit("CSG")!, Year.From, Year.To)));
        var outside = await office.Totals.RunAsync(Zhao, Csv("GD,2025,offered,12,"), "2025.csv", scope: "HN");
        Assert.Equal("line 2, column unit: 'GD' lies outside HN", Assert.Single(outside.Problems).ToString());
    }

    private static MemoryStream Csv(params string[] lines) => new(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend("unit,period,measure,numerator,denominator"))));
}
