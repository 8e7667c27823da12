using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Domain.Tests.Measures;

public sealed class VarIntTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(127, 1)]
    [InlineData(128, 2)]
    [InlineData(16_383, 2)]
    [InlineData(16_384, 3)]
    [InlineData(2_097_152, 4)]
    [InlineData(4_294_967_296, 5)]
    [InlineData(long.MaxValue, 9)]
    public void Number_OfAnyLength_IsReadAsWritten(long number, int bytes)
    {
        // Another number stands before, so that reading begins in the middle.
        var buffer = new byte[16];
        var start = VarInt.Write(buffer, 0, 300);
        var end = VarInt.Write(buffer, start, number);

        var at = start;
        Assert.Equal(number, VarInt.Read(buffer, ref at));
        Assert.Equal(start + bytes, at);
        Assert.Equal(end, at);
    }
}
