using Bunit;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

public sealed class BoardRenderTests : BoardContext
{
    private readonly LiveSnapshot first = Snapshots.Of(Snapshots.Queue("a", answered: 8), Snapshots.Queue("b", answered: 5));

    [Fact]
    public async Task LineTable_OneQueueChanged_RendersItsRowAlone()
    {
        View.Open(first, new BoardChoice());
        var table = Follow<LineTable>(p => p.Add(t => t.Kind, BoardTab.Queues));
        var rows = table.FindComponents<LineCells>();

        await ShowAsync(first.Next() with { Queues = [first.Queues[0], Snapshots.Queue("b", answered: 6)] });

        Assert.Equal([1, 2], rows.Select(row => row.RenderCount));
        Assert.Equal("6", table.Find("tbody tr:nth-of-type(2) td:nth-of-type(4) a").TextContent);
    }

    [Fact]
    public async Task LineTable_QueueCame_ShowsItLastAndLeavesTheOthersAlone()
    {
        View.Open(first, new BoardChoice());
        var table = Follow<LineTable>(p => p.Add(t => t.Kind, BoardTab.Queues));
        var rows = table.FindComponents<LineCells>();

        await ShowAsync(first.Next() with { Queues = [Snapshots.Queue("0", answered: 1), .. first.Queues] });

        Assert.Equal(["a", "b", "0"], table.FindComponents<LineCells>().Select(row => row.Instance.Shown.Line.Code));
        Assert.All(rows, row => Assert.Equal(1, row.RenderCount));
    }

    [Fact]
    public async Task LineTable_AnotherWindow_LeadsToItsVisits()
    {
        View.Open(first, new BoardChoice());
        var table = Follow<LineTable>(p => p.Add(t => t.Kind, BoardTab.Queues));
        Assert.Equal("/hotline/GD/legs?window=today&queue=a", table.Find("tbody th a").GetAttribute("href"));

        await Renderer.Dispatcher.InvokeAsync(() => View.Open(first, new BoardChoice { Window = LiveWindow.Hour }));

        Assert.Equal("/hotline/GD/legs?window=1h&queue=a", table.Find("tbody th a").GetAttribute("href"));
    }

    [Fact]
    public async Task DayChart_CallsCountedInNoFinishedStep_SaysSoWithoutDrawing()
    {
        View.Open(first with { Day = [new DayPoint(Snapshots.Morning, 9, 8, 1, 0, 5)] }, new BoardChoice());
        var chart = Follow<DayChart>();
        var series = chart.FindComponents<ApexCharts.ApexPointSeries<DayPoint>>();

        await ShowAsync(Snapshots.Of(Snapshots.Queue("a", answered: 77)).Next() with { Day = [new DayPoint(Snapshots.Morning, 9, 8, 1, 0, 5)] });

        Assert.Contains("77 calls offered", chart.Find("figcaption").TextContent, StringComparison.Ordinal);
        Assert.All(series, each => Assert.Equal(1, each.RenderCount));
    }

    [Fact]
    public async Task KpiStrip_OneFigureChanged_RendersItsTileAlone()
    {
        View.Open(first, new BoardChoice());
        var strip = Follow<KpiStrip>();
        var tiles = strip.FindComponents<KpiTile>();

        await ShowAsync(first.Next() with { Now = new NowFigures { Waiting = 1 } });

        Assert.Equal(Figure.Waiting, Assert.Single(tiles, tile => tile.RenderCount == 2).Instance.Shown.Reading.Figure);
        Assert.Equal(tiles.Count - 1, tiles.Count(tile => tile.RenderCount == 1));
    }

    [Fact]
    public async Task KpiStrip_NothingChanged_RendersNoTile()
    {
        View.Open(first, new BoardChoice());
        var tiles = Follow<KpiStrip>().FindComponents<KpiTile>();

        await ShowAsync(first.Next());

        Assert.All(tiles, tile => Assert.Equal(1, tile.RenderCount));
    }

    [Fact]
    public async Task AgentPanel_OneAgentChanged_RendersItsRowAlone()
    {
        var floor = first with { Agents = [Snapshots.Agent("1001", AgentState.Available), Snapshots.Agent("1002", AgentState.Available)] };
        View.Open(floor, new BoardChoice());
        var rows = Follow<AgentPanel>().FindComponents<AgentRow>();

        await ShowAsync(floor.Next() with { Agents = [floor.Agents[0], Snapshots.Agent("1002", AgentState.Paused)] });

        Assert.Equal([1, 2], rows.Select(row => row.RenderCount));
    }
}
