using System.Net;
using System.Text.RegularExpressions;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Explain;

/// <summary>
/// Ten days of calls on the line of an office. On the fourth the line goes from north to south, on the seventh back and on the ninth
/// south again; on the sixth the office of another line goes south with all it accepted. Everybody looks afterwards.
/// </summary>
public sealed class MovedListsTests(MovedListsTests.Past past) : IClassFixture<MovedListsTests.Past>
{
    [Theory]
    [InlineData("north")]
    [InlineData("south")]
    [InlineData("head")]
    public async Task List_OfAPeriodWithMoves_CountsToTheFigureOfTheHistory(string unit)
    {
        foreach (var (from, to) in ((int, int)[])[(0, 10), (0, 3), (2, 7), (5, 9), (9, 10)])
        {
            var figure = await past.FigureAsync(unit, from, to);

            var counts = await past.CountAsync(unit, "head", past.Filter(unit, from, to));
            var lines = await past.PagesAsync(counts);

            Assert.Equal((figure.Calls.Offered, figure.Calls.Answered, figure.Calls.Abandoned), (counts.Total.Offered, counts.Total.Answered, counts.Total.Abandoned));
            Assert.Equal((figure.Calls.Offered, 0L), ((long)lines.Count, counts.Withheld));
            Assert.Distinct(lines.Select(line => line.Call));
            Assert.Equal(lines.Select(line => line.OfferedMs).OrderDescending(), lines.Select(line => line.OfferedMs));
        }
    }

    [Theory]
    [InlineData("north", 5 * Past.CallsADay)]
    [InlineData("south", 5 * Past.CallsADay)]
    public async Task List_OfAQueueThatMoved_IsWhatItTookWhileItWasTheUnits(string unit, long offered)
    {
        var filter = past.Filter(unit, 0, 10) with { Queue = "line" };

        var counts = await past.CountAsync(unit, "head", filter);

        Assert.Equal(offered, (await past.FigureAsync(unit, 0, 10, "line")).Calls.Offered);
        Assert.Equal((offered, offered), (counts.Total.Offered, (long)(await past.PagesAsync(counts)).Count));
    }

    [Fact]
    public async Task List_OfAQueueNoLongerTheReaders_CountsItAndShowsNoneOfIt()
    {
        var filter = past.Filter("north", 0, 10);

        var counts = await past.CountAsync("north", "north", filter);
        var lines = await past.PagesAsync(counts);

        Assert.Equal((await past.FigureAsync("north", 0, 10)).Calls.Offered, counts.Total.Offered);
        Assert.Equal((10L * Past.CallsADay, counts.Total.Offered), (counts.Withheld, counts.Shown + counts.Withheld));
        Assert.Equal((10 * Past.CallsADay, counts.Shown), (lines.Count, (long)lines.Count));
        Assert.Equal("hotline-a", Assert.Single(counts.Queues).Queue.Code);
        var all = new List<LegLine>();
        await foreach (var line in past.Floor.Get<LegQueries>().AllAsync(past.Floor.Unit("north"), filter, [past.Floor.Unit("north")], TestContext.Current.CancellationToken)) all.Add(line);
        Assert.Equal(lines.Select(line => line.Call).Order(), all.Select(line => line.Call).Order());
    }

    [Theory]
    [InlineData("north")]
    [InlineData("south")]
    [InlineData("head")]
    public async Task Requests_OfAPeriodWithMoves_CountToTheFigureOfTheHistory(string unit)
    {
        var figure = (await past.FigureAsync(unit, 0, 10)).Requests;

        var list = await past.RequestsAsync(unit, "head");

        Assert.NotEqual(0, figure.ResponseRate.Denominator);
        Assert.Equal(
            (figure.ResponseRate.Numerator, figure.ResponseRate.Denominator, 0),
            ((long)list.Counts.GetValueOrDefault(RequestStanding.InTime), (long)list.Lines.Count, list.Withheld));
        Assert.Equal(list.Lines.Select(line => line.Due).OrderDescending(), list.Lines.Select(line => line.Due));
    }

    [Fact]
    public async Task Requests_OfAUnitNoLongerTheReaders_AreCountedAndNotShown()
    {
        var list = await past.RequestsAsync("north", "north");

        Assert.Equal((5, 25, 20), (list.Withheld, list.Counts.Values.Sum(), list.Lines.Count));
    }

    [Fact]
    public async Task List_BehindABoard_FollowsTheOrganisationOfToday()
    {
        var counts = await past.CountAsync("south", "south", past.Filter("south", 0, 10) with { IsOfToday = true });

        Assert.Equal(10L * Past.CallsADay, counts.Queues.Single(each => each.Queue.Code == "line").Tally.Offered);
        Assert.True(LegFilter.Read("south", new Dictionary<string, string> { ["from"] = "2026-01-01T00:00:00Z", ["to"] = "2026-01-02T00:00:00Z", ["units"] = "today" }.GetValueOrDefault)!.IsOfToday);
    }

    [Fact]
    public async Task Pages_OfAPeriodWithMoves_SayWhatIsWithheldAndOpenToWhoMaySeeIt()
    {
        var filter = past.Filter("north", 0, 10);
        var (north, head) = (await past.Floor.SupervisorAsync("north"), await past.Floor.SupervisorAsync("head"));

        Assert.Equal($"{10 * Past.CallsADay}", Withheld(await ReadAsync(filter.Href(), ofNorth: true)));
        Assert.Null(Withheld(await ReadAsync(filter.Href(), ofNorth: false)));
        Assert.Equal("5", Withheld(await ReadAsync(filter.Href().Replace("/legs", "/requests", StringComparison.Ordinal), ofNorth: true)));
        var ofLine = (filter with { Queue = "line" }).Href();
        foreach (var path in (string[])[ofLine, $"/hotline/north/history?from={past.Day(0):yyyy-MM-dd}&to={past.Day(10):yyyy-MM-dd}&grain=day&queue=line"])
        {
            using var allowed = await head.OpenAsync(path);
            using var refused = await north.OpenAsync(path);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (allowed.StatusCode, refused.StatusCode));
        }

        async Task<string> ReadAsync(string path, bool ofNorth)
        {
            using var answer = await (ofNorth ? north : head).OpenAsync(path);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        static string? Withheld(string page) => Regex.Match(WebUtility.HtmlDecode(page), "data-withheld=\"(\\d+)\">[^<]*(no longer yours|无权查看)") is { Success: true } found ? found.Groups[1].Value : null;
    }

    /// <summary>What had happened.</summary>
    public sealed class Past : IAsyncLifetime
    {
        /// <summary>So many that the stretches lie across pages.</summary>
        public const int CallsADay = 13;

        private readonly DateOnly first = OrganizationZone.Find(OrganizationZone.DefaultId).DayOf(TimeProvider.System.GetUtcNow()).AddDays(-12);

        public Floor Floor { get; } = new();

        private OrganizationZone Zone => Floor.Get<OrganizationZone>();

        public async ValueTask InitializeAsync()
        {
            await Floor.InitializeAsync();
            await Floor.Server.AddUnitAsync("office", "north", queue: "line");
            await Floor.Server.AddUnitAsync("counter", "north", queue: "desk");
            await Floor.Server.AddUnitAsync("new-office", "south");
            for (var day = 0; day < 10; day++) await Floor.Get<Journal>().AppendAsync([.. Reports(day, "line"), .. Reports(day, "desk"), .. Reports(day, "hotline-a")]);
            await Floor.Server.MoveQueueAsync("line", "new-office", Day(3));
            await Floor.Server.MoveQueueAsync("line", "office", Day(6));
            await Floor.Server.MoveQueueAsync("line", "new-office", Day(8));
            await Floor.Server.MoveUnitAsync("counter", "south", Day(5));

            IEnumerable<CallEvent> Reports(int day, string queue)
            {
                var morning = Zone.StartOf(Day(day));
                for (var number = 0; number < CallsADay; number++)
                {
                    // The first is offered as the day begins, the last just before it is over.
                    var (call, time) = ($"{queue}-{day}-{number:00}", number == CallsADay - 1 ? morning.AddDays(1).AddMilliseconds(-1) : morning.AddMinutes(number * 30));
                    yield return Floor.Report(CallEventType.Offered, call, time, queue);
                    yield return Floor.Report(number % 3 == 0 ? CallEventType.Abandoned : CallEventType.Answered, call, time.AddSeconds(9), queue) with { Agent = number % 3 == 0 ? null : "1001" };
                }

                var request = Floor.Report(CallEventType.RequestAccepted, $"item-{queue}-{day}", morning, queue) with { Category = "consultation", ReplyDue = morning.AddHours(9) };
                yield return request;
                if (day % 2 == 0) yield return request with { Id = $"{request.Id}-replied", Type = CallEventType.RequestReplied, Time = morning.AddHours(2), Category = null, ReplyDue = null };
            }
        }

        public ValueTask DisposeAsync() => Floor.DisposeAsync();

        public DateOnly Day(int day) => first.AddDays(day);

        public LegFilter Filter(string unit, int from, int to) => new(unit, Zone.StartOf(Day(from)), Zone.StartOf(Day(to)));

        public async Task<RollupReportRow> FigureAsync(string unit, int from, int to, string? queue = null) => (await Floor.Get<HotlineRollups>().ReadAsync(
            Floor.Unit(unit), queue is null ? null : Floor.Get<Organizations>().Current.Queue(queue), Day(from), Day(to), RollupStep.Day, TestContext.Current.CancellationToken)).Total;

        public Task<LegCounts> CountAsync(string unit, string reader, LegFilter filter) =>
            Floor.Get<LegQueries>().CountAsync(Floor.Unit(unit), filter, [Floor.Unit(reader)], TestContext.Current.CancellationToken);

        public async Task<IReadOnlyList<LegLine>> PagesAsync(LegCounts counts)
        {
            var lines = new List<LegLine>();
            LegPage page;
            LegCursor? after = null;
            do
            {
                page = await Floor.Get<LegQueries>().PageAsync(counts, after, TestContext.Current.CancellationToken);
                lines.AddRange(page.Lines);
                after = page.Next is { } next ? LegCursor.Read(next.ToString()) : null;
            }
            while (page.Next is not null);

            return lines;
        }

        public Task<RequestList> RequestsAsync(string unit, string reader) => Floor.Get<RequestQueries>().DueAsync(
            Floor.Unit(unit), Zone.StartOf(Day(0)), Zone.StartOf(Day(10)), isOfToday: false, [Floor.Unit(reader)], TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);
    }
}
