using CsCheck;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Targets;
using Xunit;

namespace CustomerService.Domain.Tests.Targets;

public sealed class YearOutlookTests
{
    private static readonly DateOnly October = new(2026, 10, 1);

    // Begun in September 2025: a month that the counting may have begun within is no whole one.
    private static MonthValue[] Year(double before, double now) =>
        [.. Months(new(2025, 9, 1), 4, before, 100), .. Months(new(2026, 1, 1), 9, now, 100)];

    [Fact]
    public void Rest_OfAShare_HasToBringWhatTheYearLacks()
    {
        var attainment = new YearOutlook(Measure.AnswerRate, 2026, October, Year(90, 88)).Against(0.9);

        // 792 of 900 so far; October to December as last year: 300. (0.9 × 1,200 − 792) ÷ 300.
        Assert.Equal(new MeasureValue(792, 900), attainment.SoFar);
        Assert.Equal((October, 92, 300d, 3, 0, 1d), (attainment.Rest!.From, attainment.Rest.Days, attainment.Rest.Expected, attainment.Rest.MonthsOfLastYear, attainment.Rest.MonthsOfMean, attainment.Rest.Growth));
        Assert.Equal(0.96, attainment.Rest.Required!.Value, 12);
        Assert.Equal(AttainmentState.Behind, attainment.State);
    }

    [Fact]
    public void Forecast_OfAShare_IsTheLevelOfTwelveMonthsWithTheirScatter()
    {
        var forecast = new YearOutlook(Measure.AnswerRate, 2026, October, Year(90, 88)).Against(0.9).Forecast!;

        // 1,062 of 1,200; the months scatter less than chance would have it, so chance it is: 1.363 × √(0.885 × 0.115 × (1/300 + 1/1,200)) × 300 ÷ 1,200.
        Assert.Equal((12, 0.885, 1d), (forecast.Months, forecast.Level, forecast.Dispersion!.Value));
        Assert.Equal(0.88125, forecast.Value, 12);
        Assert.Equal(0.007017, forecast.High - forecast.Value, 6);
        Assert.Equal(0.007017, forecast.Value - forecast.Low, 6);
    }

    [Fact]
    public void Forecast_OfMonthsThatScatterMoreThanChance_IsWider()
    {
        MonthValue[] months = [new(new(2025, 12, 1), new(50, 100)), new(new(2026, 1, 1), new(900, 1000)), new(new(2026, 2, 1), new(700, 1000)), new(new(2026, 3, 1), new(800, 1000))];

        var forecast = new YearOutlook(Measure.AnswerRate, 2026, new(2026, 4, 1), months).Against(0.8).Forecast!;

        // Scatter (1,000 × 0.1² × 2) ÷ 2 = 10 against 0.8 × 0.2 = 0.16.
        Assert.Equal((3, 0.8), (forecast.Months, forecast.Level));
        Assert.Equal(62.5, forecast.Dispersion!.Value, 9);
        // A mean day of 3,000 ÷ 90 over the 275 days from April on.
        var expected = 3000d / 90 * 275;
        Assert.Equal(1.886 * Math.Sqrt(10 * ((1 / expected) + (1 / 3000d))) * expected / (3000 + expected), forecast.High - forecast.Value, 9);
    }

    [Fact]
    public void Rest_OfAMeanWait_MayBeLongerTheShorterTheYearWas()
    {
        var attainment = new YearOutlook(Measure.AverageWait, 2026, October, Year(1500, 1500)).Against(20);

        // 13,500 s over 900 so far: (20 × 1,200 − 13,500) ÷ 300.
        Assert.Equal(35, attainment.Rest!.Required!.Value, 9);
        Assert.Equal(AttainmentState.OnCourse, attainment.State);
        Assert.Null(attainment.Forecast!.Dispersion);
    }

    [Theory]
    [InlineData("answer-rate", 80, 0.9, AttainmentState.OutOfReach)]
    [InlineData("answer-rate", 88, 0.5, AttainmentState.Secured)]
    [InlineData("answer-rate", 95, 0.9, AttainmentState.OnCourse)]
    [InlineData("answer-rate", 90, 0.9, AttainmentState.OnCourse)]
    [InlineData("average-wait", 2700, 20, AttainmentState.OutOfReach)]
    [InlineData("average-wait", 2100, 20, AttainmentState.Behind)]
    public void State_OfARunningYear_SaysWhatIsStillPossible(string measure, double aMonth, double target, AttainmentState expected) =>
        Assert.Equal(expected, new YearOutlook(Measure.Find(measure)!, 2026, October, Year(aMonth, aMonth)).Against(target).State);

    [Theory]
    [InlineData(0.88, AttainmentState.Reached)]
    [InlineData(0.881, AttainmentState.Missed)]
    public void State_OfAYearThatIsOver_IsFinal(double target, AttainmentState expected)
    {
        MonthValue[] months = [.. Months(new(2025, 1, 1), 24, 88, 100)];

        var attainment = new YearOutlook(Measure.AnswerRate, 2026, new(2027, 2, 10), months).Against(target);

        Assert.Equal((expected, new MeasureValue(1056, 1200)), (attainment.State, attainment.SoFar));
        Assert.Null(attainment.Rest);
        Assert.Null(attainment.Forecast);
    }

    [Fact]
    public void State_OfNothingMeasured_IsUnknownAndNotMissed()
    {
        var over = new YearOutlook(Measure.Satisfaction, 2025, new(2026, 2, 1), Months(new(2025, 1, 1), 12, 0, 0)).Against(0.9);
        var begun = new YearOutlook(Measure.Satisfaction, 2026, new(2026, 2, 1), []).Against(0.9);

        Assert.Equal((AttainmentState.Unknown, null), (over.State, over.SoFar.Value));
        Assert.Equal((AttainmentState.Unknown, null, null), (begun.State, begun.Rest!.Expected, begun.Rest.Required));
    }

    [Fact]
    public void State_WithoutATarget_IsUnknownThoughTheForecastIsNot()
    {
        var attainment = new YearOutlook(Measure.AnswerRate, 2026, October, Year(90, 88)).Against(target: null);

        Assert.Equal((AttainmentState.Unknown, null), (attainment.State, attainment.Rest!.Required));
        Assert.NotNull(attainment.Forecast);
    }

    [Fact]
    public void Forecast_FromTwoWholeMonths_IsUnknown()
    {
        // January began somewhere within; February and March are whole.
        var attainment = new YearOutlook(Measure.AnswerRate, 2026, new(2026, 4, 1), Months(new(2026, 1, 1), 3, 90, 100)).Against(0.9);

        Assert.Null(attainment.Forecast);
        Assert.NotNull(attainment.Rest!.Required);
        Assert.Equal(AttainmentState.OnCourse, attainment.State);
    }

    [Fact]
    public void Rest_OfAYearThatGrew_IsExpectedToGrowOn()
    {
        MonthValue[] months = [.. Months(new(2024, 12, 1), 13, 90, 100), .. Months(new(2026, 1, 1), 6, 108, 120)];

        var rest = new YearOutlook(Measure.AnswerRate, 2026, new(2026, 7, 1), months).Against(0.9).Rest!;

        Assert.Equal(1.2, rest.Growth, 12);
        Assert.Equal(720, rest.Expected!.Value, 9);
    }

    [Fact]
    public void Rest_OfAMonthThatGoesOn_IsItsDaysLeft()
    {
        MonthValue[] months = [.. Months(new(2025, 10, 1), 13, 90, 100), new(new(2026, 11, 1), new(50, 60))];

        var attainment = new YearOutlook(Measure.AnswerRate, 2026, new(2026, 11, 16), months).Against(0.9);

        // 15 of November's 30 days and December, as last year's; November so far counts as it is.
        Assert.Equal(new MeasureValue(950, 1060), attainment.SoFar);
        Assert.Equal(150, attainment.Rest!.Expected!.Value, 9);
        Assert.Equal(46, attainment.Rest.Days);
    }

    [Fact]
    public void Rest_WithALeapDay_ExpectsOneDayMore()
    {
        MonthValue[] months = [new(new(2022, 12, 1), new(9, 10)), .. Enumerable.Range(1, 12).Select(month => new MonthValue(new(2023, month, 1), new(0, 10 * DateTime.DaysInMonth(2023, month))))];

        var rest = new YearOutlook(Measure.AnswerRate, 2024, new(2024, 1, 1), months).Against(0.9).Rest!;

        Assert.Equal((366, 3660d), (rest.Days, Math.Round(rest.Expected!.Value, 9)));
    }

    [Fact]
    public void Required_BroughtByTheRest_EndsTheYearExactlyAtItsTarget() =>
        Gen.Select(Gen.Int[1, 400], Gen.Double[0.5, 0.99], Gen.Select(Gen.Int[0, 5000], Gen.Double[0, 1], (n, p) => (n, p)).Array[24]).Sample((day, target, months) =>
        {
            var cutOff = new DateOnly(2026, 1, 1).AddDays(day);
            var values = months.Select((month, i) => new MonthValue(new DateOnly(2025, 1, 1).AddMonths(i), new(Math.Floor(month.n * month.p), month.n))).ToList();
            var attainment = new YearOutlook(Measure.AnswerRate, 2026, cutOff, values).Against(target);
            if (attainment.Rest is not { Required: { } required, Expected: { } expected }) return;

            var end = (attainment.SoFar.Numerator + (required * expected)) / (attainment.SoFar.Denominator + expected);

            Assert.Equal(target, end, 1e-9);
            Assert.Equal(required > 1 + 1e-9, attainment.State == AttainmentState.OutOfReach);
            if (attainment.Forecast is { } forecast) Assert.True(forecast.Low <= forecast.Value && forecast.Value <= forecast.High && forecast is { Low: >= 0, High: <= 1 });
        }, iter: 2_000);

    [Fact]
    public void Outlook_OfMonthsInAnyOrder_IsTheSame() =>
        Gen.Shuffle(Year(90, 88)).Sample(months => Assert.Equal(
            new YearOutlook(Measure.AnswerRate, 2026, October, Year(90, 88)).Against(0.9), new YearOutlook(Measure.AnswerRate, 2026, October, months).Against(0.9)));

    private static IEnumerable<MonthValue> Months(DateOnly first, int count, double numerator, double denominator) =>
        Enumerable.Range(0, count).Select(i => new MonthValue(first.AddMonths(i), new(numerator, denominator)));
}
