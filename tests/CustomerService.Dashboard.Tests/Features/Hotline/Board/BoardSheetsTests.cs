using System.Globalization;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Board.Sheets;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

public sealed class BoardSheetsTests : BoardContext
{
    private readonly LiveSnapshot first = Snapshots.Of(Snapshots.Queue("a", answered: 8), Snapshots.Queue("b", answered: 5)) with
    {
        Agents = [Snapshots.Agent("1001", AgentState.Available), Snapshots.Agent("1002", AgentState.Available)],
    };

    private BoardSheets Sheets => Services.GetRequiredService<BoardSheets>();

    [Fact]
    public void Of_TwoPagesThatReadAlike_IsWrittenOnce() =>
        Assert.Same(Sheets.Of(first, new BoardChoice()), Sheets.Of(first, new BoardChoice { Sort = LineSort.Waiting, Search = "10" }));

    [Fact]
    public void Of_AnotherWindow_IsAnotherSheet() =>
        Assert.NotSame(Sheets.Of(first, new BoardChoice()), Sheets.Of(first, new BoardChoice { Window = LiveWindow.Hour }));

    [Fact]
    public void Of_AnotherLanguage_SaysItInThatLanguage()
    {
        var english = Sheets.Of(first, new BoardChoice());
        var (figures, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("zh-CN"));
        try
        {
            Assert.Equal("Answer rate", english.Tiles[(int)Figure.AnswerRate].Name);
            Assert.Equal("电话接通率", Sheets.Of(first, new BoardChoice()).Tiles[(int)Figure.AnswerRate].Name);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (figures, words);
        }
    }

    [Fact]
    public void Of_NextSnapshot_TakesOverWhatReadsTheSame()
    {
        var before = Sheets.Of(first, new BoardChoice());

        var after = Sheets.Of(
            first.Next() with { Queues = [first.Queues[0], Snapshots.Queue("b", answered: 6)], Agents = [first.Agents[0], Snapshots.Agent("1002", AgentState.Paused)] },
            new BoardChoice());

        Assert.Same(before.Queues[0], after.Queues[0]);
        Assert.Equal(("5", "6"), (before.Queues[1].Answered, after.Queues[1].Answered));
        Assert.Same(before.Agents[0], after.Agents[0]);
        Assert.Equal("Paused", after.Agents[1].State);
        Assert.Same(before.Tiles[(int)Figure.AnswerRate], after.Tiles[(int)Figure.AnswerRate]);
    }

    [Fact]
    public void Of_PastMoment_LeadsToTheVisitsOfItsOwnWindow()
    {
        var choice = new BoardChoice { Moment = new BoardMoment(Snapshots.Morning, Known: null) };

        Assert.StartsWith("/hotline/GD/legs?from=", Sheets.Of(first, choice).Queues[0].Links.Legs, StringComparison.Ordinal);
        Assert.StartsWith("/hotline/GD/legs?window=today", Sheets.Of(first, new BoardChoice()).Queues[0].Links.Legs, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AgentWhoTalks_OffersACase()
    {
        var talking = Snapshots.Agent("1001", AgentState.OnCall) with { Talk = ("a", "call-1") };

        Assert.Equal(["call-1", null], Sheets.Of(first with { Agents = [talking, first.Agents[1]] }, new BoardChoice()).Agents.Select(agent => agent.Line.Call));
    }
}
