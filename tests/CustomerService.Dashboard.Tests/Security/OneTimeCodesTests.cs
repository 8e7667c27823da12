using System.Text;
using CustomerService.Dashboard.Security.Accounts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class OneTimeCodesTests
{
    // The test vectors of RFC 6238, appendix B, cut to six digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_OfTheStandardsSecret_IsTheStandardsCode(long seconds, string expected) =>
        Assert.Equal(expected, OneTimeCodes.Code(
            Encoding.ASCII.GetBytes("12345678901234567890"),
            OneTimeCodes.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData("", "")]
    [InlineData("MZXW6YTBOI", "foobar")]
    [InlineData("mzxw 6ytb oi======", "foobar")]
    public void Base32_OfTheStandardsText_IsTheStandardsBytes(string text, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(Base32.Decode(text)));

    [Fact]
    public void Base32_ForeignCharacter_IsRefused() => Assert.Throws<FormatException>(() => Base32.Decode("ABC1"));
}
