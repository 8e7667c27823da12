using CustomerService.Domain.Analysis;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Briefs;

/// <summary>The whole brief of a month that can be checked by hand, see <see cref="October"/>.</summary>
public sealed class BriefDraftTests
{
    private readonly BriefFacts facts = October.Facts;

    [Fact]
    public void Measures_StandBesideTheMonthAndTheYearBefore_WithBothParts()
    {
        var rate = facts.Measure("answer-rate")!;

        Assert.Equal(new MeasureValue(2_750, 3_100), rate.Value);
        Assert.Equal((2_750 / 3_100.0) - .9, rate.SinceMonthBefore!.Value, 1e-12);
        Assert.Equal((2_750 / 3_100.0) - .8, rate.SinceYearBefore!.Value, 1e-12);
        Assert.Null(facts.Measure("response-rate")!.SinceYearBefore);
        Assert.Equal((.95, null), (rate.Target, facts.Measure("response-rate")!.Target));
    }

    [Fact]
    public void Change_WithinWhatChanceMakes_IsNotCalledOne()
    {
        var rate = facts.Measure("answer-rate")!;

        // σ = √(0.9 · 0.1 · (1/3100 + 1/3000)) = 0.00768: 0.0129 lies within three of it.
        Assert.False(rate.IsBeyondChance);
        Assert.Equal(3 * Math.Sqrt(.09 * ((1 / 3_100.0) + (1 / 3_000.0))), rate.Chance!.Value, 1e-12);
        Assert.True(facts.Measure("response-rate")!.IsBeyondChance);
        Assert.False(facts.Measure("average-wait")!.IsBeyondChance);
    }

    [Fact]
    public void Outliers_AreTheDaysOutsideTheirLimits()
    {
        var day = Assert.Single(facts.Outliers);

        // The seven ordinary Wednesdays before it (7 October was a holiday): σ = 0.3 · √(1/100 + 1/700).
        var sigma = .3 * Math.Sqrt((1 / 100.0) + (1 / 700.0));
        Assert.Equal(("answer-rate", October.BadDay, new MeasureValue(50, 100)), (day.Measure, day.Day, day.Value));
        Assert.Equal(.9, day.Centre, 1e-12);
        Assert.Equal(.9 - (3 * sigma), day.Lower, 1e-12);
        Assert.Equal(Math.Min(1, .9 + (3 * sigma)), day.Upper, 1e-12);
        Assert.Equal(Math.Round(-.4 / sigma, 2), day.Deviation);
    }

    [Fact]
    public void Explanation_NamesWhoMovedTheMeasure_AndAddsUp()
    {
        var change = Assert.Single(facts.Explanations);

        Assert.Equal("response-rate", change.Measure);
        Assert.Equal(-.4, change.Change, 1e-12);
        Assert.Equal(["GD-02", "GD-01"], change.Parts.Select(part => part.Code));
        var (weightBefore, weightAfter) = (100 / 150.0, 105 / 155.0);
        Assert.Equal((weightBefore + weightAfter) / 2 * ((22 / 105.0) - .8), change.Parts[0].Own, 1e-12);
        Assert.Equal(0, change.Parts[1].Own, 1e-12);
        Assert.Equal(-.4, change.Parts.Sum(part => part.Effect) + change.Rest, 1e-12);
    }

    [Fact]
    public void Volumes_NobodyKnows_StayUnknown()
    {
        Assert.Null(facts.Volume("payment-reminder")!.Count);
        Assert.Equal(0, facts.Volume("call-back")!.Count);
        Assert.True(facts.Volume("outage-notice")!.IsGiven);
        Assert.Equal(7, facts.Unclassified);
    }

    [Fact]
    public void SpecialDays_AreTheHolidaysAndTheDaysThatPayForThem()
    {
        Assert.Equal(
            [.. Enumerable.Range(1, 7).Select(day => (day, DayKind.Holiday)), (10, DayKind.MakeUpWorkday)],
            facts.SpecialDays.Select(day => (day.Day.Day, day.Kind)));
    }

    [Fact]
    public void Quality_SaysWhatIsMissing()
    {
        Assert.Equal(
            [
                // The weakest of the checks that say enough is the score, as on the executives' page.
                (QualityCodes.Score, new MeasureValue(39, 40)), (QualityCodes.HoursReported, new MeasureValue(310, 312)), (QualityCodes.EndsKnown, new MeasureValue(3_098, 3_100)),
                (QualityCodes.TalksKnown, new MeasureValue(2_700, 2_750)), (QualityCodes.InTime, new MeasureValue(40, 40)), (QualityCodes.Consistent, new MeasureValue(39, 40)), (QualityCodes.Settled, MeasureValue.Unknown),
                (QualityCodes.DaysCovered, new MeasureValue(30, 31)), (QualityCodes.VolumesKnown, new MeasureValue(4, 5)), (QualityCodes.DaysAsUsual, new MeasureValue(30, 31)), (QualityCodes.BriefsInTime, new MeasureValue(11, 12)),
            ],
            facts.Quality.Select(each => (each.Code, each.Value)));
    }

    [Fact]
    public void Stock_BalancesByWhatWasFinished() => Assert.Equal(32, facts.Stock.Finished);

    [Fact]
    public void Material_OfNothing_IsAllUnknown()
    {
        var nothing = BriefDraft.Of(October.Material with { Measures = [new MeasureMaterial("answer-rate", MeasureKind.Share) { Value = default }], Offered = new Dictionary<DateOnly, long>(), Data = new DataQuality(new Dictionary<QualityCheck, Ratio>()) });

        Assert.Null(nothing.Measures[0].Value.Value);
        Assert.Null(nothing.Measures[0].IsBeyondChance);
        Assert.Empty(nothing.Outliers);
        Assert.Empty(nothing.Explanations);
        Assert.Null(nothing.Quality.Single(each => each.Code == QualityCodes.EndsKnown).Value.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Explanation_OfAnyParts_AddsUpToTheChange(int seed)
    {
        var chance = new Random(seed);
        for (var i = 0; i < 200; i++)
        {
            var parts = Enumerable.Range(0, 1 + chance.Next(9)).Select(number => new PartMaterial($"U{number}", "", Any(chance), Any(chance))).ToList();
            var (before, after) = (parts.Aggregate(default(MeasureValue), (sum, part) => sum + part.Before), parts.Aggregate(default(MeasureValue), (sum, part) => sum + part.After));
            var material = October.Material.Measures[1] with { Parts = parts, MonthBefore = before, Value = after };
            foreach (var change in BriefDraft.Of(October.Material with { Measures = [material] }).Explanations)
            {
                Assert.Equal(after.Value!.Value - before.Value!.Value, change.Parts.Sum(part => part.Effect) + change.Rest, 1e-9);
                Assert.True(change.Parts.Count <= BriefDraft.MostParts);
            }
        }
    }

    private static MeasureValue Any(Random chance) => chance.Next(400) is var all ? new MeasureValue(chance.Next(all + 1), all) : default;
}
