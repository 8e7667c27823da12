using Bunit;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

public sealed class BoardStateTests : BoardContext
{
    [Fact]
    public void KpiStrip_NoCallYet_SaysUnknownWhereNothingWasMeasuredAndZeroWhereCounted()
    {
        View.Open(Snapshots.Of(), new BoardChoice());

        var strip = Follow<KpiStrip>();

        Assert.Equal("—", strip.Find("[data-figure=AnswerRate] .cs-unknown [aria-hidden]").TextContent);
        Assert.Equal("0", strip.Find("[data-figure=Abandoned] .cs-value").TextContent);
    }

    [Fact]
    public void KpiStrip_RateOffTarget_SaysSoInWordsAndShowsBothParts()
    {
        View.Open(Snapshots.Of(Snapshots.Queue("a", answered: 8, abandoned: 2)), new BoardChoice());

        var tile = Follow<KpiStrip>().Find("[data-figure=AnswerRate]");

        Assert.Equal("bad", tile.GetAttribute("data-status"));
        Assert.Contains("8 / 10", tile.TextContent, StringComparison.Ordinal);
        Assert.Contains("Off target", tile.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void BoardFreshness_BeforeTheFirstSnapshot_Waits() =>
        Assert.Equal("waiting", Follow<BoardFreshness>().Find("[data-freshness]").GetAttribute("data-freshness"));

    [Fact]
    public void BoardFreshness_BoardLookedAtJustNow_IsFresh()
    {
        View.Open(Snapshots.Of(), new BoardChoice());

        Assert.Equal("fresh", Follow<BoardFreshness>().Find("[data-freshness]").GetAttribute("data-freshness"));
    }

    [Fact]
    public void BoardFreshness_NobodyLookedForFiveSeconds_IsStale()
    {
        View.Open(Snapshots.Of(), new BoardChoice());
        var line = Follow<BoardFreshness>();

        Clock.Advance(BoardFreshness.StaleAfter + TimeSpan.FromSeconds(3));

        line.WaitForAssertion(() => Assert.Equal("stale", line.Find("[data-freshness]").GetAttribute("data-freshness")));
    }

    [Fact]
    public async Task PauseButton_WhilePaused_CountsWhatIsWithheld()
    {
        var first = Snapshots.Of();
        View.Open(first, new BoardChoice());
        var button = Follow<PauseButton>();
        var line = Follow<BoardFreshness>();

        await button.Find("button").ClickAsync(new());
        await ShowAsync(first.Next());
        await ShowAsync(first.Next().Next());

        Assert.Equal("true", button.Find("button").GetAttribute("aria-pressed"));
        Assert.Contains("2 updates withheld", button.Markup, StringComparison.Ordinal);
        Assert.Equal("paused", line.Find("[data-freshness]").GetAttribute("data-freshness"));
    }

    [Fact]
    public void FigurePanel_OpenFigure_SaysFormulaPeriodTargetAndClause()
    {
        View.Open(Snapshots.Of(Snapshots.Queue("a", answered: 9, abandoned: 1)), new BoardChoice { Open = Figure.AnswerRate });

        var panel = Follow<FigurePanel>();

        Assert.Contains("90.00", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("CSG measures 3.3", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("not from the regulation", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 08:30:00", panel.Markup, StringComparison.Ordinal);
        Assert.Equal("/hotline/GD/legs?from=2026-03-02T00%3A30%3A00Z&to=2026-03-02T01%3A30%3A00Z&show=concluded&units=today&figure=AnswerRate", panel.Find("a.cs-button").GetAttribute("href"));
    }

    [Fact]
    public void AgentPanel_StateChosen_ShowsThoseAlone()
    {
        var floor = Snapshots.Of() with
        {
            Agents = [Snapshots.Agent("1001", AgentState.Available), Snapshots.Agent("1002", AgentState.Paused), Snapshots.Agent("1003", AgentState.LoggedOut)],
        };
        View.Open(floor, new BoardChoice { State = AgentState.Paused });

        Assert.Equal("1002", Assert.Single(Follow<AgentPanel>().FindComponents<AgentRow>()).Instance.Shown.Line.Code);
    }

    [Fact]
    public void AgentPanel_NobodyReported_SaysSo()
    {
        View.Open(Snapshots.Of(), new BoardChoice());

        Assert.Contains("No agent has reported", Follow<AgentPanel>().Find(".hl-none").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void DayChart_NoCallToday_SaysSo()
    {
        View.Open(Snapshots.Of(), new BoardChoice());

        Assert.Contains("No call has come in today", Follow<DayChart>().Markup, StringComparison.Ordinal);
    }
}
