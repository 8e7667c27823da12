using CsCheck;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.Figures;
using Xunit;

namespace CustomerService.Domain.Tests.Analysis;

public sealed class DecompositionTests
{
    private static readonly Gen<MeasureValue> Shares = Gen.Long[0, 5_000].SelectMany(calls => Gen.Long[0, calls].Select(answered => new MeasureValue(answered, calls)));

    /// <summary>Seconds waited, to the millisecond, as the rollups give them.</summary>
    private static readonly Gen<MeasureValue> Waits = Gen.Long[0, 5_000].SelectMany(calls => Gen.Long[0, calls * 60_000].Select(ms => new MeasureValue(ms / 1000.0, calls)));

    private static readonly Gen<List<PartChange>> Parts = Gen.OneOf(Gen.Select(Shares, Shares, (a, b) => new PartChange(a, b)), Gen.Select(Waits, Waits, (a, b) => new PartChange(a, b))).List[0, 9];

    [Fact]
    public void Change_OfTwoUnits_IsSplitByHand()
    {
        // 90 of 100 and 40 of 100 make 65 %; 180 of 200 and 60 of 100 make 80 %.
        var split = Decomposition.Of([Part(90, 100, 180, 200), Part(40, 100, 60, 100)]);

        Assert.Equal(.15, split.Change!.Value, 1e-15);
        // The first kept its 90 % and grew from 1/2 to 2/3: 1/6 · (0.90 − 0.725).
        Assert.Equal(0, split.Parts[0].OwnEffect);
        Assert.Equal(.175 / 6, split.Parts[0].MixEffect, 1e-15);
        // The second rose by 20 points at a mean weight of 5/12, and shrank by 1/6 at a mean of 50 %: −1/6 · (0.50 − 0.725).
        Assert.Equal(.2 * 5 / 12, split.Parts[1].OwnEffect, 1e-15);
        Assert.Equal(.225 / 6, split.Parts[1].MixEffect, 1e-15);
    }

    [Fact]
    public void Change_WhereEveryUnitImprovedAndTheWholeFell_IsMix()
    {
        // Simpson's paradox: both units are better than before, and the whole is worse, since the weaker one grew.
        var split = Decomposition.Of([Part(900, 1000, 92, 100), Part(30, 100, 350, 1000)]);

        Assert.True(split.Change < 0);
        Assert.All(split.Parts, part => Assert.True(part.OwnEffect > 0));
        Assert.All(split.Parts, part => Assert.True(part.MixEffect < 0));
    }

    [Fact]
    public void Unit_ThatIsNew_BringsMixAlone()
    {
        var split = Decomposition.Of([Part(80, 100, 80, 100), Part(0, 0, 20, 100)]);

        Assert.True(split.Parts[1].IsNew);
        Assert.Equal((0, 0), (split.Parts[0].OwnEffect, split.Parts[1].OwnEffect));
        // The old one went from all to half at 80 %, the whole's mean being 65 %; the new one came with half at 20 %.
        Assert.Equal(-.5 * .15, split.Parts[0].MixEffect, 1e-15);
        Assert.Equal(.5 * (.2 - .65), split.Parts[1].MixEffect, 1e-15);
        Assert.Equal(-.3, split.Change!.Value, 1e-15);
    }

    [Fact]
    public void Unit_ThatIsGone_TakesMixAlone()
    {
        var split = Decomposition.Of([Part(80, 100, 80, 100), Part(20, 100, 0, 0)]);

        Assert.True(split.Parts[1].IsGone);
        Assert.Equal(.3, split.Change!.Value, 1e-15);
        Assert.Equal(.5 * .15, split.Parts[0].MixEffect, 1e-15);
        Assert.Equal(-.5 * (.2 - .65), split.Parts[1].MixEffect, 1e-15);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 0)]
    [InlineData(0, 0)]
    public void Change_OverNothing_IsUnknown(int before, int after)
    {
        var split = Decomposition.Of([Part(before, before, after, after)]);

        Assert.Null(split.Change);
        Assert.Null(split.Rounded(4));
        Assert.Empty(split.Parts);
    }

    [Fact]
    public void Effects_OfAnyParts_AddUpToTheChangeWithoutARest() => Parts.Sample(parts =>
    {
        var split = Decomposition.Of(parts);
        if (split.Change is null) return true;
        var sum = split.Parts.Aggregate(Fraction.Zero, (total, part) => total + part.Own + part.Mix);
        var (before, after) = (Exactly(parts, part => part.Before), Exactly(parts, part => part.After));
        return sum == after - before && sum.ToDouble() == split.Change;
    });

    [Fact]
    public void Effects_AsWritten_AddUpInEveryDirection() => Gen.Select(Parts, Gen.Int[0, 6]).Sample((parts, decimals) =>
    {
        var split = Decomposition.Of(parts);
        if (split.Rounded(decimals) is not { } written) return split.Change is null;
        var step = (decimal)Math.Pow(10, -decimals);
        return written.Own + written.Mix == written.Change && written.Parts.Sum(part => part.Effect) == written.Change
            && Math.Abs((double)written.Change - split.Change!.Value) <= ((double)step / 2) + 1e-12
            && split.Parts.Zip(written.Parts).All(pair => Near(pair.First.OwnEffect, pair.Second.Own) && Near(pair.First.MixEffect, pair.Second.Mix));

        bool Near(double exact, decimal shown) => Math.Abs(exact - (double)shown) < (double)step + 1e-12;
    });

    [Fact]
    public void Effects_TurnedRound_AreTheOppositeOnes() => Parts.Sample(parts =>
    {
        var (there, back) = (Decomposition.Of(parts), Decomposition.Of([.. parts.Select(part => new PartChange(part.After, part.Before))]));
        return there.Parts.Zip(back.Parts).All(pair => pair.First.OwnEffect == -pair.Second.OwnEffect && pair.First.MixEffect == -pair.Second.MixEffect);
    });

    [Fact]
    public void Effects_OfNothingChanged_AreNone() => Parts.Sample(parts =>
        Decomposition.Of([.. parts.Select(part => part with { After = part.Before })]).Parts.All(part => part is { OwnEffect: 0, MixEffect: 0 }));

    [Fact]
    public void Fraction_OfAnyDouble_IsThatDouble() => Gen.Double.Where(double.IsNormal).Sample(value => Fraction.Of(value).ToDouble() == value);

    private static Fraction Exactly(List<PartChange> parts, Func<PartChange, MeasureValue> of)
    {
        var known = parts.Select(of).Where(value => value.IsKnown).ToList();
        return Sum(known.Select(value => value.Numerator)) / Sum(known.Select(value => value.Denominator));

        static Fraction Sum(IEnumerable<double> values) => values.Aggregate(Fraction.Zero, (sum, value) => sum + Fraction.Of(value));
    }

    private static PartChange Part(double answeredBefore, double callsBefore, double answeredAfter, double callsAfter) =>
        new(new MeasureValue(answeredBefore, callsBefore), new MeasureValue(answeredAfter, callsAfter));
}
