using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Figures;

public sealed class HotlineTargetsTests
{
    private readonly HotlineTargets targets = new();

    [Theory]
    [InlineData(0, 0, FigureStatus.Unknown)]
    [InlineData(90, 100, FigureStatus.Good)]
    [InlineData(89, 100, FigureStatus.Warn)]
    [InlineData(84, 100, FigureStatus.Bad)]
    public void AnswerRate_AgainstItsTarget_IsRated(long answered, long concluded, FigureStatus status) =>
        Assert.Equal(status, targets.OfAnswerRate(new Ratio(answered, concluded)));

    [Theory]
    [InlineData(null, FigureStatus.Unknown)]
    [InlineData(20.0, FigureStatus.Good)]
    [InlineData(30.0, FigureStatus.Warn)]
    [InlineData(30.1, FigureStatus.Bad)]
    public void AverageWait_AgainstItsTarget_IsRated(double? seconds, FigureStatus status) => Assert.Equal(status, targets.OfAverageWait(seconds));
}
