using System.Collections.Immutable;
using ApexCharts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Charts;

public sealed class SharedPointsTests
{
    private static readonly Func<QuarterHour, object> X = item => item.Start;
    private static readonly Func<QuarterHour, decimal?> Y = item => item.Offered;
    private readonly QuarterHour nine = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), 4);

    [Fact]
    public void Points_SameUnchangingItems_AreWorkedOutOnce()
    {
        IEnumerable<QuarterHour> day = ImmutableArray.Create(nine);

        Assert.Same(SharedPoints<QuarterHour>.Of(day, X, Y), SharedPoints<QuarterHour>.Of(day, X, Y));
    }

    [Fact]
    public void Points_AnotherFunction_AreOthers()
    {
        IEnumerable<QuarterHour> day = ImmutableArray.Create(nine);

        Assert.Equal(4m, Assert.Single(SharedPoints<QuarterHour>.Of(day, X, Y)).Y);
        Assert.Equal(8m, Assert.Single(SharedPoints<QuarterHour>.Of(day, X, item => item.Offered * 2)).Y);
    }

    [Fact]
    public void Points_ListThatGrew_AreThoseOfNow()
    {
        var day = new List<QuarterHour> { nine };
        Assert.Single(SharedPoints<QuarterHour>.Of(day, X, Y));

        day.Add(nine with { Start = nine.Start.AddMinutes(15) });

        Assert.Equal(2, SharedPoints<QuarterHour>.Of(day, X, Y).Count);
    }
}
