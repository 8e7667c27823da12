using CustomerService.Domain.Analysis;
using CustomerService.Domain.Figures;
using Xunit;

namespace CustomerService.Domain.Tests.Analysis;

public sealed class HeatMapTests
{
    [Fact]
    public void Cell_OfSeveralWeeks_AddsBothParts()
    {
        var map = new HeatMap();
        map.Add(DayOfWeek.Monday, 9, new MeasureValue(9, 10));
        map.Add(DayOfWeek.Monday, 9, new MeasureValue(30, 90));

        Assert.Equal(new MeasureValue(39, 100), map[DayOfWeek.Monday, 9]);
        Assert.False(map[DayOfWeek.Monday, 10].IsKnown);
    }

    [Fact]
    public void Worst_OfACellWithFewCalls_IsAnother()
    {
        var map = new HeatMap();
        map.Add(DayOfWeek.Sunday, 3, new MeasureValue(0, 9));
        map.Add(DayOfWeek.Tuesday, 10, new MeasureValue(80, 100));
        map.Add(DayOfWeek.Friday, 17, new MeasureValue(95, 100));

        Assert.Equal((DayOfWeek.Tuesday, 10), map.Worst(higherIsBetter: true));
        Assert.Equal((DayOfWeek.Friday, 17), map.Worst(higherIsBetter: false));
        Assert.Equal(new Spread(.8, .95), map.Range);
    }

    [Fact]
    public void Map_OfNothing_SaysNothing()
    {
        var map = new HeatMap();

        Assert.Null(map.Range);
        Assert.Null(map.Worst(higherIsBetter: true));
    }
}
