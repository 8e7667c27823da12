using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Explain;

public sealed class LegQueriesTests(Floor floor) : IClassFixture<Floor>
{
    private UnitNode[] Everywhere => [floor.Unit("head")];

    private LegQueries Queries => floor.Get<LegQueries>();

    [Theory]
    [InlineData("head")]
    [InlineData("south")]
    public async Task Totals_OfAWindow_EqualTheFiguresOfTheBoard(string unit)
    {
        var figures = floor.Get<Feed>().Current(unit)!.Windows[LiveWindow.Hour];

        var totals = (await Queries.CountAsync(floor.Unit(unit), new LegFilter(unit, figures.From, figures.To), Everywhere)).Total;

        Assert.NotEqual(0, totals.Offered);
        Assert.Equal(figures.AnswerRate, totals.AnswerRate);
        Assert.Equal(figures.ServiceLevel, totals.ServiceLevel);
        Assert.Equal(figures.AbandonRate, totals.AbandonRate);
        Assert.Equal(figures.AverageWaitSeconds!.Value, totals.AverageWaitSeconds!.Value, 3);
        Assert.Equal(
            (figures.Offered, figures.Answered, figures.Abandoned, figures.Left, figures.Waiting),
            (totals.Offered, totals.Answered, totals.Abandoned, totals.Left, totals.Waiting));
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
        var counts = await Queries.CountAsync(floor.Unit("head"), Everything() with { Show = part }, Everywhere);
        var lines = new List<LegLine>();
        LegPage page;
        LegCursor? after = null;
        do
        {
            page = await Queries.PageAsync(counts, after);
            lines.AddRange(page.Lines);
            after = page.Next is { } next ? LegCursor.Read(next.ToString()) : null;
        }
        while (page.Next is not null);

        Assert.Equal(counts.Shown, lines.Count);
        Assert.Equal(counts.Total.Offered, counts.Queues.Sum(queue => queue.Tally.Offered));
        Assert.Distinct(lines.Select(line => line.Call));
        Assert.Equal(lines.Select(line => line.OfferedMs).OrderDescending(), lines.Select(line => line.OfferedMs));
    }

    [Theory]
    [InlineData(LegPart.Offered)]
    [InlineData(LegPart.Left)]
    [InlineData(LegPart.Answered)]
    public async Task Count_WithAReason_IsTheListsLength(LegPart part)
    {
        var filter = Everything() with { Show = part, Reason = LeftReason.Timeout };

        var visits = new List<LegLine>();
        await foreach (var visit in Queries.AllAsync(floor.Unit("head"), filter, Everywhere, TestContext.Current.CancellationToken)) visits.Add(visit);

        Assert.Equal(visits.Count, (await Queries.CountAsync(floor.Unit("head"), filter, Everywhere)).Shown);
    }

    [Fact]
    public async Task Count_OfAnAgent_IsThatOfTheVisitsTheAgentAnswered()
    {
        var filter = Everything() with { Agent = "1001" };

        var counts = await Queries.CountAsync(floor.Unit("head"), filter, Everywhere);

        Assert.Equal((Floor.Calls * 7 / 10, Floor.Calls * 7 / 10), (counts.Total.Offered, counts.Total.Answered));
    }

    [Fact]
    public async Task Page_OfOneUnit_ShowsItsOwnQueuesAlone()
    {
        var page = await Queries.PageAsync(await Queries.CountAsync(floor.Unit("south"), Everything() with { Unit = "south" }, Everywhere), after: null);

        Assert.All(page.Lines, line => Assert.Equal("hotline-b", floor.Unit("south").Queues.Single(queue => queue.Id == line.QueueId).Code));
        Assert.All(page.Lines, line => Assert.Equal("138****1234", line.Caller));
    }

    [Fact]
    public async Task Page_AnEndWithoutABeginningAmongThem_ShowsTheVisitsAlone()
    {
        var (queue, from) = (floor.Unit("south").Queues[0].Id, floor.Start.AddHours(30).AddMinutes(1));
        await using (var db = await floor.Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            db.AddRange(Row("visit", 10, LegOutcome.Abandoned), Row("no-beginning", 20, LegOutcome.Orphan));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var page = await Queries.PageAsync(await Queries.CountAsync(floor.Unit("south"), new LegFilter("south", from, from.AddMinutes(1)), Everywhere), after: null);

        Assert.Equal("visit", Assert.Single(page.Lines).Call);

        LegRow Row(string call, int second, LegOutcome outcome) => new()
        {
            Call = call, QueueId = queue, Outcome = outcome, OfferedMs = from.AddSeconds(second).ToUnixTimeMilliseconds(), ConcludedMs = from.AddSeconds(second + 3).ToUnixTimeMilliseconds(), Entries = [],
        };
    }

    private LegFilter Everything() => new("head", floor.Start.AddMinutes(-1), floor.Start.AddHours(1));
}
