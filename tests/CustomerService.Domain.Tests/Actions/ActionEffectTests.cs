using CustomerService.Domain.Actions;
using CustomerService.Domain.Figures;
using Xunit;

namespace CustomerService.Domain.Tests.Actions;

public sealed class ActionEffectTests
{
    private static readonly DateOnly Opened = new(2026, 9, 1);
    private static readonly DateOnly Done = new(2026, 9, 20);

    [Fact]
    public void Rate_ThatRoseBeyondChance_IsBetter()
    {
        var effect = Of(Measure.AnswerRate, before: 80, after: 90, of: 100, new DateOnly(2026, 10, 31));

        Assert.Equal((new DateOnly(2026, 8, 4), Opened), (effect.BeforeFrom, effect.BeforeTo));
        Assert.Equal((new DateOnly(2026, 9, 21), new DateOnly(2026, 10, 19)), (effect.AfterFrom, effect.AfterTo));
        Assert.Equal((new MeasureValue(2_240, 2_800), new MeasureValue(2_520, 2_800)), (effect.Before, effect.After));
        Assert.Equal(.1, effect.Change!.Value, 1e-12);
        // 0.4 · √(2/2800): three of it are 3.2 points.
        Assert.Equal(3 * .4 * Math.Sqrt(2 / 2_800.0), effect.Chance!.Value, 1e-12);
        Assert.Equal(EffectVerdict.Better, effect.Verdict);
    }

    [Fact]
    public void Difference_WithinChance_IsCalledNothingElse() => Assert.Equal(EffectVerdict.WithinChance, Of(Measure.AnswerRate, 80, 82, 100, new DateOnly(2026, 10, 31)).Verdict);

    [Fact]
    public void Wait_ThatRose_IsWorse() => Assert.Equal(EffectVerdict.Worse, Of(Measure.AverageWait, 1_000, 1_500, 100, new DateOnly(2026, 10, 31)).Verdict);

    [Theory]
    [InlineData("2026-09-27", 0)]
    [InlineData("2026-09-28", 7)]
    [InlineData("2026-10-04", 7)]
    [InlineData("2026-10-05", 14)]
    public void Weeks_SinceItWasDone_AreWholeOnes(string today, int days)
    {
        var effect = Of(Measure.AnswerRate, 80, 90, 100, DateOnly.Parse(today));

        Assert.Equal(days, effect.AfterTo.DayNumber - effect.AfterFrom.DayNumber);
        Assert.Equal(days == 0, effect.Verdict == EffectVerdict.TooEarly);
        Assert.Equal(days == 0, effect.After.Value is null);
    }

    [Fact]
    public void Figure_ThatWasNotMeasuredBefore_TellsNothing() =>
        Assert.Equal(EffectVerdict.Unknown, ActionEffect.Of(Measure.AnswerRate, Opened, Done, new(2026, 10, 31), new Dictionary<DateOnly, MeasureValue> { [Done.AddDays(1)] = new(90, 100) }).Verdict);

    private static ActionEffect Of(Measure measure, double before, double after, double of, DateOnly today) => ActionEffect.Of(
        measure, Opened, Done, today, Enumerable.Range(-60, 120).Select(Done.AddDays).ToDictionary(day => day, day => new MeasureValue(day <= Done ? before : after, of)));
}
