using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Values;

public sealed class FigureFormatTests
{
    public FigureFormatTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");

    [Theory]
    [InlineData(null, "—")]
    [InlineData(0d, "0.0%")]
    [InlineData(1d, "100.0%")]
    [InlineData(0.964, "96.4%")]
    [InlineData(0.99951, "99.9%")]
    [InlineData(0.00004, "0.1%")]
    public void Percent_AnyShare_NeverRoundsToAllOrNothing(double? share, string written) =>
        Assert.Equal(written, FigureFormat.Percent(share));

    [Fact]
    public void Percent_WithoutDecimals_NeverRoundsToAllOrNothing()
    {
        Assert.Equal("99%", FigureFormat.Percent(0.9999, 0));
        Assert.Equal("1%", FigureFormat.Percent(0.0001, 0));
    }

    [Theory]
    [InlineData(null, "—")]
    [InlineData(0d, "00:00")]
    [InlineData(7.6, "00:08")]
    [InlineData(754d, "12:34")]
    [InlineData(3599.6, "1:00:00")]
    [InlineData(93784d, "26:03:04")]
    public void Duration_AnyLength_IsMinutesAndSecondsUntilAnHour(double? seconds, string written) =>
        Assert.Equal(written, FigureFormat.Duration(seconds is { } value ? TimeSpan.FromSeconds(value) : null));

    [Fact]
    public void Count_ALargeOne_HasSeparators()
    {
        Assert.Equal("1,234,567", FigureFormat.Count(1_234_567));
        Assert.Equal("—", FigureFormat.Count(null));
    }
}
