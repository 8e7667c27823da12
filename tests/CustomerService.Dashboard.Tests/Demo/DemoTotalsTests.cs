using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Papers;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Figures.Given;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo;

public sealed class DemoTotalsTests
{
    [Fact]
    public async Task PastYears_AreGivenThroughTheImportOnce_AndStandAtEveryLevel()
    {
        await using var floor = await DemoFloor.OpenAsync(new DemoSettings(Enabled: true));
        await floor.Get<DemoRecords>().MakeOrganizationAsync(CancellationToken.None);

        await floor.Get<DemoTotals>().OpenAsync(DemoFloor.Afternoon, CancellationToken.None);
        var sequence = floor.Get<GivenTotals>().Book.Sequence;
        await floor.Get<DemoTotals>().OpenAsync(DemoFloor.Afternoon, CancellationToken.None);

        Assert.Equal((1, 1), (sequence, floor.Get<GivenTotals>().Book.Sequence));
        var year = await floor.Get<FigureReader>().ReadChildrenAsync(floor.Organizations.Current.Unit("CSG")!, new(2024, 1, 1), new(2025, 1, 1));
        Assert.Equal(["GD", "GX", "GZ", "HN", "YN", "CSG"], year.Rows.Select(row => row.Unit.Code));
        Assert.All(year.Rows.SkipLast(1), row => Assert.InRange(Measure.AnswerRate.Of(row).Value!.Value, .85, .97));
        Assert.Contains("answer-rate", year.Total.Given);
        Assert.Equal(Measure.AnswerRate.Of(year.Total).Denominator, year.Rows.Sum(row => Measure.AnswerRate.Of(row).Denominator));
        // The demo's calls begin on 1 March: up to there everything was given, behind it nothing.
        Assert.True(floor.Get<FigureReader>().IsGiven(year.Total.Unit, "answer-rate", new(2024, 1, 1), new(2025, 3, 1)));
        Assert.False(floor.Get<FigureReader>().IsGiven(year.Total.Unit, "answer-rate", new(2024, 1, 1), new(2025, 4, 1)));
    }
}
