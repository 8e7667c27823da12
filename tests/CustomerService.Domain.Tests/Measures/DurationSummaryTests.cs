using CsCheck;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Domain.Tests.Measures;

public sealed class DurationSummaryTests
{
    private static readonly Gen<long[]> Waits = Gen.Long[0, 40_000_000].Array[0, 80];

    [Fact]
    public void Median_EvenCountOfWholeSeconds_IsTheMeanOfTheTwoInTheMiddle()
    {
        var summary = Of(3_000, 5_000, 8_000, 10_000);
        Assert.Equal((6.5, 10.0, 6.5), (summary.MedianSeconds, summary.PercentileSeconds(0.95), summary.MeanSeconds));
    }

    [Fact]
    public void Everything_OfNothing_IsUnknown()
    {
        var summary = new DurationSummary();
        Assert.Equal((null, null, null), (summary.MeanSeconds, summary.MedianSeconds, summary.PercentileSeconds(0.95)));
    }

    [Fact]
    public void Everything_WhereOnlyNumberAndSumAreKnown_IsTheMeanAlone()
    {
        var summary = new DurationSummary();
        summary.AddUndistributed(2, 9_000);
        var merged = Of(3_000);
        merged.Add(summary);

        Assert.Equal((3, 4.0, null, null), (merged.Count, merged.MeanSeconds, merged.MedianSeconds, merged.PercentileSeconds(0.95)));
        Assert.Throws<InvalidOperationException>(() => DurationSummaryCodec.Encode(merged));
        Assert.False(merged.Equals(Of(3_000, 4_000, 5_000)));
        merged.Add(summary, -1);
        Assert.Equal(3.0, merged.MedianSeconds);
    }

    [Fact]
    public void Percentile_WholeSecondsToFourMinutes_IsExact() =>
        Assert.All(Enumerable.Range(0, 257), second => Assert.Equal(second, Of(second * 1_000L).PercentileSeconds(1)));

    [Fact]
    public void Percentile_AnyDuration_IsNotAboveTheTrueOneAndCloseBelowIt() =>
        Gen.Long[0, 64_000_000].Sample(ms =>
        {
            var (exact, shown) = (ms / 1000.0, Of(ms).PercentileSeconds(0.5)!.Value);
            return shown <= exact && exact - shown < Math.Max(1 / 16.0, exact * 0.008);
        });

    [Fact]
    public void Add_TwoSummaries_IsCountingTheirDurationsTogether() =>
        Gen.Select(Waits, Waits).Sample((left, right) =>
        {
            var merged = Of(left);
            merged.Add(Of(right));
            return merged.Equals(Of([.. left, .. right]));
        });

    [Fact]
    public void Add_TakenOutAgain_IsAsBefore() =>
        Gen.Select(Waits, Waits).Sample((left, right) =>
        {
            var summary = Of(left);
            summary.Add(Of(right));
            summary.Add(Of(right), -1);
            return summary.Equals(Of(left));
        });

    [Fact]
    public void Codec_AnySummary_ComesBackTheSame() =>
        Waits.Sample(waits => DurationSummaryCodec.Decode(DurationSummaryCodec.Encode(Of(waits)), Of(waits).SumMilliseconds).Equals(Of(waits)));

    private static DurationSummary Of(params long[] milliseconds)
    {
        var summary = new DurationSummary();
        foreach (var wait in milliseconds) summary.Add(wait);
        return summary;
    }
}
