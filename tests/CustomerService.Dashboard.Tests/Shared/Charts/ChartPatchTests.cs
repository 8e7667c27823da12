using ApexCharts;
using CsCheck;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Charts;

public sealed class ChartPatchTests
{
    [Fact]
    public void Between_NothingChanged_IsEmpty() =>
        Assert.Empty(ChartPatch.Between([Calls(1, 2, 3)], [Calls(1, 2, 3)])!);

    [Fact]
    public void Between_LastPointRose_SendsThatPointAlone()
    {
        var patch = Assert.Single(ChartPatch.Between([Calls(1, 2, 3)], [Calls(1, 2, 4)])!);

        Assert.Equal((0, 0, 2), (patch.Series, patch.Drop, patch.Keep));
        Assert.Equal(new ChartPoint(2L, 4), Assert.Single(patch.Add));
    }

    [Fact]
    public void Between_WindowSlid_DropsTheHeadAndSendsTheTail()
    {
        var now = Calls(1, 2, 3, 4) with { Data = [.. Calls(1, 2, 3, 4).Data.Skip(1)] };

        var patch = Assert.Single(ChartPatch.Between([Calls(1, 2, 3)], [now])!);

        Assert.Equal((1, 2), (patch.Drop, patch.Keep));
        Assert.Single(patch.Add);
    }

    [Fact]
    public void Between_OneSeriesOfTwoMoved_LeavesTheOtherAlone() =>
        Assert.Equal(1, Assert.Single(ChartPatch.Between([Calls(1), Calls(1)], [Calls(1), Calls(2)])!).Series);

    [Fact]
    public void Between_SeriesRenamedOrAdded_IsMoreThanAPatch()
    {
        Assert.Null(ChartPatch.Between([Calls(1)], [Calls(1) with { Name = "Other" }]));
        Assert.Null(ChartPatch.Between([Calls(1)], [Calls(1), Calls(1)]));
    }

    [Fact]
    public void Between_AnyTwoWindows_BringsTheBrowserToTheSecond()
    {
        var windows = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 3].Nullable().Array[0, 8], (first, values) => new ChartSeries(
            "Calls", SeriesType.Line, null, false, [.. values.Select((y, i) => new ChartPoint((long)(first + i), y))]));

        Gen.Select(windows, windows).Sample((shown, now) =>
        {
            var data = shown.Data.ToList();
            foreach (var patch in ChartPatch.Between([shown], [now])!)
                data = [.. data.Skip(patch.Drop).Take(patch.Keep), .. patch.Add];
            Assert.Equal(now.Data, data);
        });
    }

    private static ChartSeries Calls(params int[] values) =>
        new("Calls", SeriesType.Line, null, false, [.. values.Select((y, i) => new ChartPoint((long)i, y))]);
}
