using CsCheck;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Domain.Tests.Measures;

public sealed class RatioTests
{
    private static readonly Gen<Ratio> Ratios =
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000], (a, b) => new Ratio(Math.Min(a, b), Math.Max(a, b)));

    [Fact]
    public void Value_NothingOffered_IsUnknown()
    {
        Assert.Null(new Ratio(0, 0).Value);
        Assert.False(Ratio.Unknown.IsKnown);
        Assert.Equal(new Ratio(0, 0), Ratio.Unknown);
    }

    [Fact]
    public void Value_NoneOfSome_IsZeroAndKnown()
    {
        Assert.Equal(0d, new Ratio(0, 7).Value);
        Assert.True(new Ratio(0, 7).IsKnown);
    }

    [Fact]
    public void Value_AllAnswered_IsOne() => Assert.Equal(1d, new Ratio(12, 12).Value);

    [Fact]
    public void Add_TwoHalls_AddsBothPartsInsteadOfAveraging()
    {
        var quiet = new Ratio(1, 1);
        var busy = new Ratio(50, 100);

        Assert.Equal(new Ratio(51, 101), quiet + busy);
    }

    [Fact]
    public void Add_PartsBeyondRange_Throws() =>
        Assert.Throws<OverflowException>(() => new Ratio(1, long.MaxValue) + new Ratio(0, 1));

    [Fact]
    public void Add_AnyOrderAndGrouping_GivesTheSameRatio() =>
        Gen.Select(Ratios, Ratios, Ratios).Sample((a, b, c) => (a + b) + c == a + (c + b) && a + Ratio.Unknown == a);

    [Fact]
    public void Add_TwoKnown_LiesBetweenThem() =>
        Gen.Select(Ratios, Ratios).Where((a, b) => a.IsKnown && b.IsKnown).Sample((a, b) =>
        {
            var sum = (a + b).Value!.Value;
            return sum >= Math.Min(a.Value!.Value, b.Value!.Value) && sum <= Math.Max(a.Value!.Value, b.Value!.Value);
        });
}
