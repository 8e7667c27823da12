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
        var rows = table.FindComponents<LineRow>();

        await ShowAsync(first.Next() with { Queues = [first.Queues[0], Snapshots.Queue("b", answered: 6)] });

        Assert.Equal([1, 2], rows.Select(row => row.RenderCount));
    }

    [Fact]
    public async Task KpiStrip_OneFigureChanged_RendersItsTileAlone()
    {
        View.Open(first, new BoardChoice());
        var strip = Follow<KpiStrip>();
        var tiles = strip.FindComponents<KpiTile>();

        await ShowAsync(first.Next() with { Now = new NowFigures { Waiting = 1 } });

        Assert.Equal(Figure.Waiting, Assert.Single(tiles, tile => tile.RenderCount == 2).Instance.Reading.Figure);
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
