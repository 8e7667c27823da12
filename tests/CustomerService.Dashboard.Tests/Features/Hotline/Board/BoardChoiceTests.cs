using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

public sealed class BoardChoiceTests
{
    [Fact]
    public void Href_EverythingChosen_IsReadBackTheSame()
    {
        var choice = new BoardChoice
        {
            Window = LiveWindow.QuarterHour, Tab = BoardTab.Queues, Sort = LineSort.LongestWait, Descending = true,
            State = AgentState.OnCall, Search = "10 & 11", Open = Figure.AverageWait,
        };

        var query = QueryHelpers.ParseQuery(new Uri("http://here" + choice.Href("GD-01")).Query);

        Assert.Equal(choice, BoardChoice.Read(query["window"], query["view"], query["sort"], query["order"], query["state"], query["q"], query["figure"]));
    }

    [Fact]
    public void Href_NothingChosen_IsTheUnitAlone() => Assert.Equal("/hotline/GD-01", new BoardChoice().Href("GD-01"));

    [Fact]
    public void Read_WordsThatMeanNothing_AreAsIfAbsent() =>
        Assert.Equal(new BoardChoice(), BoardChoice.Read("2h", "wall", "colour", "up", "asleep", " ", "7"));
}
