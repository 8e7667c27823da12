using CustomerService.Dashboard.Shared.Values;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Values;

public sealed class MaskedNumberTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("13800001234", "138****1234")]
    [InlineData("95598", "9****8")]
    [InlineData("1", "****")]
    public void Of_ANumber_ShowsTooLittleToCall(string? number, string? shown) => Assert.Equal(shown, MaskedNumber.Of(number));
}
