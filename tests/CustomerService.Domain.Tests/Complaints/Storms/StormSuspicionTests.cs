using CustomerService.Domain.Complaints.Storms;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Storms;

public sealed class StormSuspicionTests
{
    [Theory]
    [InlineData(4, 0.1, false)]
    [InlineData(5, 0.1, true)]
    [InlineData(8, 4.0, false)]
    [InlineData(20, 4.0, true)]
    [InlineData(30, 20.0, false)]
    [InlineData(60, 20.0, true)]
    [InlineData(900, 0.0, true)]
    public void Reports_FarAboveWhatIsUsual_AreSuspectedToBeOneEvent(int reports, double usual, bool isStorm) =>
        Assert.Equal(isStorm, new StormSuspicion("GD-GZ", reports, usual).IsStorm);
}
