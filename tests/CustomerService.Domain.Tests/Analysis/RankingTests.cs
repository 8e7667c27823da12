using CsCheck;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;
using Xunit;

namespace CustomerService.Domain.Tests.Analysis;

public sealed class RankingTests
{
    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3: the score interval to four places.</summary>
    [Theory]
    [InlineData(81, 263, .2553, .3662)]
    [InlineData(15, 148, .0624, .1605)]
    [InlineData(0, 20, .0000, .1611)]
    [InlineData(1, 29, .0061, .1718)]
    public void Interval_OfAShare_IsWilsons(int answered, int calls, double low, double high)
    {
        var interval = Rank(ControlMeasure.Rate, ("A", answered, calls)).Parts[0].Interval!.Value;

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Interval_OfAMeanWait_IsAsWideAsItsStandardError()
    {
        var interval = Rank(ControlMeasure.Wait, ("A", 2_000, 100)).Parts[0].Interval!.Value;

        Assert.Equal(20 - 3.919927969080108, interval.Low, 1e-9);
        Assert.Equal(20 + 3.919927969080108, interval.High, 1e-9);
    }

    [Fact]
    public void Funnel_OfAPart_IsAroundTheWholeAndNarrowsWithItsSize()
    {
        var ranking = Rank(ControlMeasure.Rate, ("A", 850, 1000), ("B", 80, 100), ("C", 8_070, 8_900));

        // 9,000 of 10,000 are 90 %; 3 · √(0.9 · 0.1 · (1/100 − 1/10,000)).
        var small = ranking.Parts.Single(part => part.Code == "B").Funnel!.Value;
        Assert.Equal(.9 - (3 * Math.Sqrt(.09 * .0099)), small.Low, 1e-12);
        Assert.Equal(.9 + (3 * Math.Sqrt(.09 * .0099)), small.High, 1e-12);
        Assert.Equal([("C", RankVerdict.Better), ("A", RankVerdict.Worse), ("B", RankVerdict.Worse)], ranking.Parts.Select(part => (part.Code, part.Verdict)));
        Assert.False(ranking.IsNoise);
    }

    [Fact]
    public void Units_WithinTheirFunnels_AreNoiseAndSaidSo()
    {
        var ranking = Rank(ControlMeasure.Rate, ("A", 88, 100), ("B", 91, 100), ("C", 93, 100));

        Assert.True(ranking.IsNoise);
        Assert.All(ranking.Parts, part => Assert.Equal(RankVerdict.Noise, part.Verdict));
        Assert.Equal(["C", "B", "A"], ranking.Parts.Select(part => part.Code));
    }

    [Fact]
    public void Units_ThatScatterFromMonthToMonth_HaveAWiderFunnel()
    {
        // 90 and 80 of 100 in turn around 85: moving ranges of 0.10 in σ of √(0.85 · 0.15 / 100), as Laney's chart has it.
        MeasureValue[] restless = [new(90, 100), new(80, 100), new(90, 100), new(80, 100)];
        var steady = Rank(ControlMeasure.Rate, ("A", 340, 400), ("B", 310, 400));
        var moved = Ranking.Of(ControlMeasure.Rate, higherIsBetter: true, [new("A", new(340, 400), restless), new("B", new(310, 400), [])]);

        Assert.Equal(1, steady.Excess);
        Assert.Equal(.1 / Math.Sqrt(.85 * .15 / 100) / 1.128, moved.Excess, 1e-12);
        Assert.Equal(moved.Excess, Width(moved) / Width(steady), 1e-9);

        static double Width(Ranking ranking) => ranking.Parts[0].Funnel!.Value.High - ranking.Parts[0].Funnel!.Value.Low;
    }

    [Fact]
    public void Places_OfEqualValues_AreSharedAndTheNextIsLeftFree()
    {
        var ranking = Rank(ControlMeasure.Rate, ("D", 1, 3), ("B", 2, 6), ("A", 1, 2), ("C", 1, 4), ("E", 0, 0));

        Assert.Equal([("A", 1), ("B", 2), ("D", 2), ("C", 4), ("E", null)], ranking.Parts.Select(part => (part.Code, part.Place)));
    }

    [Fact]
    public void Places_OfAWait_BeginWithTheShortest() =>
        Assert.Equal(["B", "A"], Ranking.Of(ControlMeasure.Wait, higherIsBetter: false, [new("A", new(900, 30), []), new("B", new(300, 30), [])]).Parts.Select(part => part.Code));

    [Fact]
    public void Unit_WithFewCalls_HasAPlaceAndNoVerdict()
    {
        var ranking = Rank(ControlMeasure.Rate, ("A", 0, 9), ("B", 900, 1000));

        Assert.Equal((2, RankVerdict.Unknown, null), (ranking.Parts[1].Place, ranking.Parts[1].Verdict, ranking.Parts[1].Funnel));
    }

    [Fact]
    public void Ranking_OfAnything_HoldsEveryPartOnceAndKnowsNoBetterOneBelow() =>
        Gen.Long[0, 40].SelectMany(calls => Gen.Long[0, calls].Select(answered => new MeasureValue(answered, calls))).Array[0, 12].Sample(values =>
        {
            var ranking = Ranking.Of(ControlMeasure.Rate, higherIsBetter: true, [.. values.Select((value, index) => new RankCandidate($"{index:00}", value, []))]);
            var shown = ranking.Parts.Where(part => part.Place is not null).ToList();
            return ranking.Parts.Select(part => part.Code).Order(StringComparer.Ordinal).SequenceEqual(values.Select((_, index) => $"{index:00}"))
                && shown.Zip(shown.Skip(1)).All(pair => pair.First.Value.Value >= pair.Second.Value.Value && pair.First.Place <= pair.Second.Place)
                && shown.All(part => part.Interval is { } spread && spread.Contains(part.Value.Value!.Value));
        });

    private static Ranking Rank(ControlMeasure measure, params (string Code, double Sum, double Count)[] units) =>
        Ranking.Of(measure, higherIsBetter: measure == ControlMeasure.Rate, [.. units.Select(unit => new RankCandidate(unit.Code, new MeasureValue(unit.Sum, unit.Count), []))]);
}
