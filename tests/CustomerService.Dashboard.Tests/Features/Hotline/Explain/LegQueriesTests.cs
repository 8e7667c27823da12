using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Hotline.Live;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Explain;

public sealed class LegQueriesTests(Floor floor) : IClassFixture<Floor>
{
    private LegQueries Queries => floor.Get<LegQueries>();

    [Theory]
    [InlineData("head")]
    [InlineData("south")]
    public async Task Totals_OfAWindow_EqualTheFiguresOfTheBoard(string unit)
    {
        var figures = floor.Get<Feed>().Current(unit)!.Windows[LiveWindow.Hour];

        var totals = await Queries.TotalsAsync(floor.Unit(unit), new LegFilter(unit, figures.From, figures.To));

        Assert.NotEqual(0, totals.Offered);
        Assert.Equal(figures.AnswerRate, totals.AnswerRate);
        Assert.Equal(figures.ServiceLevel, totals.ServiceLevel);
        Assert.Equal(figures.AbandonRate, totals.AbandonRate);
        Assert.Equal(figures.AverageWaitSeconds!.Value, totals.AverageWait!.Value.TotalSeconds, 3);
        Assert.Equal(
            (figures.Offered, figures.Answered, figures.Abandoned, figures.LeftByReason, figures.Waiting),
            (totals.Offered, totals.Answered, totals.Abandoned, totals.LeftByReason, totals.Waiting));
    }

    [Theory]
    [InlineData(LegPart.Offered)]
    [InlineData(LegPart.Concluded)]
    [InlineData(LegPart.Answered)]
    [InlineData(LegPart.InTarget)]
    [InlineData(LegPart.Late)]
    [InlineData(LegPart.Abandoned)]
    [InlineData(LegPart.Left)]
    [InlineData(LegPart.Waiting)]
    public async Task Page_ToTheLast_ShowsEachVisitOfThePartOnceNewestFirst(LegPart part)
    {
        var filter = Everything() with { Show = part };
        var lines = new List<LegLine>();
        LegPage page;
        LegCursor? after = null;
        do
        {
            page = await Queries.PageAsync(floor.Unit("head"), filter, after);
            lines.AddRange(page.Lines);
            after = page.Next is { } next ? LegCursor.Read(next.ToString()) : null;
        }
        while (page.Next is not null);

        var totals = await Queries.TotalsAsync(floor.Unit("head"), filter);
        Assert.Equal(totals.Of(part), lines.Count);
        Assert.Distinct(lines.Select(line => line.Call));
        Assert.Equal(lines.Select(line => line.OfferedMs).OrderDescending(), lines.Select(line => line.OfferedMs));
    }

    [Fact]
    public async Task Page_OfOneUnit_ShowsItsOwnQueuesAlone()
    {
        var page = await Queries.PageAsync(floor.Unit("south"), Everything() with { Unit = "south" }, after: null);

        Assert.All(page.Lines, line => Assert.Equal("hotline-b", floor.Unit("south").Queues.Single(queue => queue.Id == line.QueueId).Code));
        Assert.All(page.Lines, line => Assert.Equal("138****1234", line.Caller));
    }

    private LegFilter Everything() => new("head", floor.Start.AddMinutes(-1), floor.Start.AddHours(1));
}
