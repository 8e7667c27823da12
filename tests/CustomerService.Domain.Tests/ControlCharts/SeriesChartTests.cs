using CustomerService.Domain.ControlCharts;
using Xunit;

namespace CustomerService.Domain.Tests.ControlCharts;

public sealed class SeriesChartTests
{
    [Fact]
    public void Months_NoMoreScatteredThanChance_HaveTheLimitsOfAPChart()
    {
        var points = SeriesChart.Of(ControlMeasure.Rate, [.. Enumerable.Repeat(new ControlSample(85, 100), 12)]);

        Assert.All(points, point => Assert.Equal((.85, 12), (point.Centre, point.Days)));
        Assert.Equal(.85 - (3 * Math.Sqrt(.85 * .15 / 100)), points[0].Lower!.Value, 1e-12);
        Assert.Equal(.85 + (3 * Math.Sqrt(.85 * .15 / 100)), points[0].Upper!.Value, 1e-12);
        Assert.All(points, point => Assert.False(point.IsOdd));
    }

    [Fact]
    public void Month_FarBelowTheOthers_BreaksTheFirstRule()
    {
        var months = Enumerable.Range(0, 12).Select(month => new ControlSample(month == 7 ? 7_000 : 9_000 + (month % 3), 10_000)).ToList();

        var points = SeriesChart.Of(ControlMeasure.Rate, months);

        Assert.Contains(RunRule.BeyondLimits, points[7].Rules);
        Assert.Equal(-1, points[7].Side);
        Assert.DoesNotContain(RunRule.BeyondLimits, points[6].Rules);
    }

    [Fact]
    public void Months_EightInARowBelow_AreToldThoughNoneIsFarOff()
    {
        // Eight at 88 after eight at 92: one move within a steady course, which no single month shows.
        var months = Enumerable.Range(0, 16).Select(month => new ControlSample(month < 8 ? 92 : 88, 100)).ToList();

        var points = SeriesChart.Of(ControlMeasure.Rate, months);

        Assert.Equal([RunRule.EightInARow], points[15].Rules);
        Assert.Empty(points[14].Rules);
    }

    [Fact]
    public void Months_WithoutCalls_AreNotJudgedAndEndARun()
    {
        var months = Enumerable.Range(0, 17).Select(month => month == 12 ? default : new ControlSample(month < 8 ? 92 : 88, 100)).ToList();

        var points = SeriesChart.Of(ControlMeasure.Rate, months);

        Assert.Null(points[12].Value);
        Assert.Null(points[12].Sigma);
        Assert.Empty(points[16].Rules);
    }

    [Fact]
    public void Months_OfWhichSomeWereGiven_HaveTheLimitsOfTheCountedOnes()
    {
        ControlSample[] counted = [.. Enumerable.Range(0, 6).Select(month => new ControlSample(880 + month, 1_000))];
        var given = Enumerable.Repeat(new ControlSample(700, 1_000) { IsGiven = true }, 6);

        var mixed = SeriesChart.Of(ControlMeasure.Rate, [.. given, .. counted]);

        Assert.Equal(SeriesChart.Of(ControlMeasure.Rate, counted).Select(Edges), mixed.Skip(6).Select(Edges));
        Assert.All(mixed.Take(6), point => Assert.Equal((0.7, null, null, null, false), (point.Value, point.Centre, point.Sigma, point.Upper, point.IsOdd)));
    }

    [Fact]
    public void Months_BeforeASeam_AreNoPartOfARunAfterIt()
    {
        // Eight counted months below the centre in a row, and one given among them.
        ControlSample[] months = [.. Enumerable.Range(0, 17).Select(month => new ControlSample(month < 8 ? 92 : 88, 100) { IsGiven = month == 12 })];

        Assert.Empty(SeriesChart.Of(ControlMeasure.Rate, months)[16].Rules);
    }

    [Fact]
    public void Months_TooFew_HaveNoLimits() =>
        Assert.All(SeriesChart.Of(ControlMeasure.Wait, [new(2_000, 100), new(1_000, 100), new(1_500, 100)]), point => Assert.Null(point.Centre));

    [Fact]
    public void Waits_ThatAreSteady_KeepTheLeastSigma() =>
        Assert.Equal((17, 23), Edges(SeriesChart.Of(ControlMeasure.Wait, [.. Enumerable.Repeat(new ControlSample(2_000_000, 100_000), 6)])[0]));

    private static (double?, double?) Edges(ControlPoint point) => (point.Lower, point.Upper);
}
