using Bunit;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Domain.Hotline.Live;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

public sealed class DayChartTests : BoardContext
{
    // 23:52:30 in the organisation's zone.
    private static readonly DateTimeOffset LateEvening = new(2026, 3, 2, 15, 52, 30, TimeSpan.Zero);

    [Fact]
    public async Task Axis_AfterMidnight_IsTheNewDays()
    {
        View.Open(Snapshot(LateEvening), new BoardChoice());
        var chart = Follow<DayChart>();
        Assert.Equal(Midnight(2), Axis(chart));

        await ShowAsync(Snapshot(LateEvening.AddMinutes(20)) with { Version = 2 });

        Assert.Equal(Midnight(3), Axis(chart));
    }

    private static LiveSnapshot Snapshot(DateTimeOffset asOf)
    {
        var first = new DateTimeOffset(2026, 3, 2, 15, 40, 0, TimeSpan.Zero);
        var points = new List<DayPoint>();
        for (var start = first; start + DayPoint.Length <= asOf; start += DayPoint.Length) points.Add(new DayPoint(start, 9, 8, 1, 0, 5));
        return Snapshots.Of(Snapshots.Queue("a", answered: 8)) with { AsOf = asOf, Day = points };
    }

    private static object? Axis(IRenderedComponent<DayChart> chart) => chart.FindComponent<ApexCharts.ApexChart<DayPoint>>().Instance.Options.Xaxis!.Min;

    // The axis stands on the organisation's own clock.
    private static long Midnight(int day) => new DateTimeOffset(2026, 3, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
