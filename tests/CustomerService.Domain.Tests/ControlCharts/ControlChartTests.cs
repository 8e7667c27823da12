using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Domain.Tests.ControlCharts;

public sealed class ControlChartTests
{
    /// <summary>Four weeks of 85 answered of 100: nothing scatters more than chance would have it, so σ of 100 calls against those 400 is √(0.85 · 0.15 · (1/100 + 1/400)).</summary>
    private static readonly ControlSample[] Steady = [Rate(85), Rate(85), Rate(85), Rate(85)];

    private static readonly double SteadySigma = Math.Sqrt(0.85 * 0.15 * 0.0125);

    [Fact]
    public void Rates_NoMoreScatteredThanChance_HaveTheLimitsOfAPChart()
    {
        var point = Chart(Steady, Rate(85));

        Assert.Equal(0.85, point.Centre!.Value, 1e-12);
        Assert.Equal(0.7302346, point.Lower!.Value, 1e-7);
        Assert.Equal(0.9697654, point.Upper!.Value, 1e-7);
        Assert.Equal(SteadySigma, point.Sigma!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(0.85 * 0.15 * 0.005), Chart(Steady, new ControlSample(340, 400)).Sigma!.Value, 1e-12);
    }

    [Fact]
    public void Rates_ScatteredFromWeekToWeek_HaveWiderLimits()
    {
        // 0.90 and 0.80 in turn: each of the three moving ranges is 0.10, so a hundred calls have σ = 0.10 / 1.128, whatever the binomial says; √1.25 for the centre's own.
        ControlSample[] past = [Rate(90), Rate(80), Rate(90), Rate(80)];

        var usual = Chart(past, Rate(56));
        Assert.Equal(0.85, usual.Centre!.Value, 1e-12);
        Assert.Equal(0.1 / 1.128 * Math.Sqrt(1.25), usual.Sigma!.Value, 1e-12);
        Assert.Equal(0.85 - (0.3 / 1.128 * Math.Sqrt(1.25)), usual.Lower!.Value, 1e-12);
        Assert.Equal(1, usual.Upper);
        Assert.False(usual.IsOdd);
        Assert.Equal([RunRule.BeyondLimits], Chart(past, Rate(55)).Rules);
    }

    [Fact]
    public void Scatter_IsTakenOverAllHoursOfTheDay()
    {
        ControlSample[] moving = [Rate(90), Rate(80), Rate(90), Rate(80)];
        var points = ControlChart.Of(ControlMeasure.Rate, [new(Rate(85), moving), new(Rate(85), Steady)]);

        // Half of the ranges are 0.10 / √(0.85 · 0.15 / 100), half are none.
        Assert.Equal(0.05 / 1.128 * Math.Sqrt(1.25), points[0].Sigma!.Value, 1e-12);
        Assert.Equal(points[0].Sigma!.Value, points[1].Sigma!.Value, 1e-12);
    }

    [Fact]
    public void Centre_OfUnequalDays_AddsBothPartsUp()
    {
        ControlSample[] past = [new(10, 10), new(45, 90), new(0, 0), new(30, 50), new(15, 50)];

        var point = Chart(past, Rate(50));

        Assert.Equal(0.5, point.Centre);
        Assert.Equal(4, point.Days);
    }

    [Fact]
    public void Waits_HaveTheSpreadThatTheWeeksShow()
    {
        // 20 s and 30 s in turn over 25 calls each: moving ranges of 10 s, σ of 25 calls = 10 / 1.128, and √1.25 for the centre's own.
        ControlSample[] past = [Wait(20), Wait(30), Wait(20), Wait(30)];

        var point = Assert.Single(ControlChart.Of(ControlMeasure.Wait, [new(Wait(55), past)]));

        Assert.Equal(25, point.Centre!.Value, 1e-12);
        Assert.Equal(10 / 1.128 * Math.Sqrt(1.25), point.Sigma!.Value, 1e-12);
        Assert.Equal(0, point.Lower);
        Assert.Equal(25 + (30 / 1.128 * Math.Sqrt(1.25)), point.Upper!.Value, 1e-12);
        Assert.Equal([RunRule.BeyondLimits], point.Rules);
        Assert.Equal(1, point.Side);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(0)]
    public void Waits_ThatNeverChanged_AreNotOddByASecondOrTwo(double usual)
    {
        ControlSample[] past = [Wait(usual), Wait(usual), Wait(usual), Wait(usual)];

        var points = ControlChart.Of(ControlMeasure.Wait, [new(Wait(usual + 2), past), new(Wait(usual + 3.1), past)]);

        Assert.False(points[0].IsOdd);
        Assert.Contains(RunRule.BeyondLimits, points[1].Rules);
    }

    [Fact]
    public void Rate_ThatWasAlwaysWhole_StillAllowsForChance()
    {
        ControlSample[] past = [Rate(100), Rate(100), Rate(100), Rate(100)];

        Assert.False(Chart(past, Rate(99)).IsOdd);
        Assert.True(Chart(past, Rate(90)).IsOdd);
    }

    [Fact]
    public void Hour_WithTooLittleToCompare_IsShownAndNotJudged()
    {
        var fewDays = Chart(Steady[..3], Rate(10));
        Assert.Null(fewDays.Centre);
        Assert.False(fewDays.IsOdd);
        Assert.Equal(0.1, fewDays.Value);

        var fewCalls = Chart(Steady, new ControlSample(0, ControlChart.FewestCalls - 1));
        Assert.Equal(0.85, fewCalls.Centre!.Value, 1e-12);
        Assert.Null(fewCalls.Lower);
        Assert.False(fewCalls.IsOdd);

        Assert.True(Chart(Steady, new ControlSample(0, ControlChart.FewestCalls)).IsOdd);
    }

    [Fact]
    public void Hour_WithoutACall_IsUnknown()
    {
        var point = Chart(Steady, ControlSample.Of(Ratio.Unknown));
        Assert.Null(point.Value);
        Assert.Equal(0, point.Side);
        Assert.False(point.IsOdd);
    }

    // One σ of 100 calls is 3.99: 77 is just over 2 σ below, 81 just over 1 σ, 73 just over 3 σ; 93, 89 and 97 are as far above. −1 stands for an hour without a call.
    [Theory]
    [InlineData(new[] { 77 }, new RunRule[0])]
    [InlineData(new[] { 73 }, new[] { RunRule.BeyondLimits })]
    [InlineData(new[] { 97 }, new[] { RunRule.BeyondLimits })]
    [InlineData(new[] { 77, 85, 77 }, new[] { RunRule.TwoOfThree })]
    [InlineData(new[] { 77, 85, 86, 77 }, new RunRule[0])]
    [InlineData(new[] { 77, 85, 93 }, new RunRule[0])]
    [InlineData(new[] { 77, -1, 77 }, new RunRule[0])]
    [InlineData(new[] { 77, 77, 85 }, new RunRule[0])]
    [InlineData(new[] { 81, 81, 86, 81, 81 }, new[] { RunRule.FourOfFive })]
    [InlineData(new[] { 81, 81, 86, 89, 81 }, new RunRule[0])]
    [InlineData(new[] { 84, 84, 84, 84, 84, 84, 84 }, new RunRule[0])]
    [InlineData(new[] { 84, 84, 84, 84, 84, 84, 84, 84 }, new[] { RunRule.EightInARow })]
    [InlineData(new[] { 84, 84, 84, 84, 86, 84, 84, 84, 84 }, new RunRule[0])]
    [InlineData(new[] { 81, 81, 81, 73 }, new[] { RunRule.BeyondLimits, RunRule.FourOfFive })]
    public void Rules_OfSuccessiveHours_JudgeTheLast(int[] answered, RunRule[] expected)
    {
        var slots = answered.Select(count => new ControlSlot(count < 0 ? default : Rate(count), Steady)).ToList();
        Assert.Equal(expected, ControlChart.Of(ControlMeasure.Rate, slots)[^1].Rules);
    }

    private static ControlPoint Chart(ControlSample[] past, ControlSample now) => Assert.Single(ControlChart.Of(ControlMeasure.Rate, [new(now, past)]));

    private static ControlSample Rate(int answered) => ControlSample.Of(new Ratio(answered, 100));

    private static ControlSample Wait(double seconds) => ControlSample.OfMean(seconds, 25);
}
