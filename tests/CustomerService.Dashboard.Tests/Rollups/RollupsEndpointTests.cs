using System.Net;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Rollups;

public sealed class RollupsEndpointTests(RollupsEndpointTests.Morning morning) : IClassFixture<RollupsEndpointTests.Morning>
{
    private RunningServer Server => morning.Server;

    [Fact]
    public async Task Get_ByHour_GivesEveryHourOfTheOrganisationsDayAndTheirSum()
    {
        using var read = await Server.ClientAsync("read");

        var answer = await read.GetJsonAsync("/api/v1/rollups?unit=head&from=2026-11-23&to=2026-11-24&grain=hour");

        var rows = answer.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(24, rows.Count);
        Assert.Equal("2026-11-23T00:00:00+08:00", rows[0].GetProperty("start").GetString());
        Assert.Equal((1, 1, 0), (rows[9].GetProperty("offered").GetInt32(), rows[9].GetProperty("answered").GetInt32(), rows[9].GetProperty("left").GetInt32()));
        Assert.Equal("""{"numerator":1,"denominator":2,"value":0.5}""", answer.GetProperty("total").GetProperty("answerRate").GetRawText());
        Assert.Equal("""{"numerator":1,"denominator":1,"value":1}""", answer.GetProperty("total").GetProperty("responseRate").GetRawText());
        Assert.Equal("""{"numerator":0,"denominator":0,"value":null}""", rows[0].GetProperty("answerRate").GetRawText());
        Assert.Equal((10, 60), (answer.GetProperty("total").GetProperty("averageWaitSeconds").GetDouble(), answer.GetProperty("total").GetProperty("averageTalkSeconds").GetDouble()));
    }

    [Theory]
    [InlineData("day", 30)]
    [InlineData("month", 1)]
    [InlineData("half-year", 1)]
    [InlineData("year", 1)]
    public async Task Get_LongerGrains_SumToTheSame(string grain, int rows)
    {
        using var read = await Server.ClientAsync("read");

        var answer = await read.GetJsonAsync($"/api/v1/rollups?unit=north&from=2026-11-01&to=2026-12-01&grain={grain}");

        Assert.Equal(rows, answer.GetProperty("rows").GetArrayLength());
        Assert.Equal(2, answer.GetProperty("total").GetProperty("offered").GetInt32());
    }

    [Fact]
    public async Task Get_ByQuarter_GivesEveryQuarterOfTheYear()
    {
        using var read = await Server.ClientAsync("read");

        var rows = (await read.GetJsonAsync("/api/v1/rollups?unit=north&from=2026-01-01&to=2027-01-01&grain=quarter")).GetProperty("rows").EnumerateArray().ToList();

        Assert.Equal([0, 0, 0, 2], rows.Select(row => row.GetProperty("offered").GetInt32()));
        Assert.Equal("2026-10-01T00:00:00+08:00", rows[3].GetProperty("start").GetString());
    }

    [Fact]
    public async Task Get_OfAQueue_HasNothingThatBelongsToUnits()
    {
        using var read = await Server.ClientAsync("read");

        var total = (await read.GetJsonAsync("/api/v1/rollups?unit=head&from=2026-11-23&to=2026-11-24&grain=day&queue=hotline-a")).GetProperty("total");

        Assert.Equal(2, total.GetProperty("offered").GetInt32());
        Assert.All(["accepted", "replied", "due", "repliedInTime", "responseRate"], field => Assert.Equal("null", total.GetProperty(field).GetRawText()));
    }

    [Theory]
    [InlineData("from=2026-11-23&to=2026-11-24&grain=day", "unit: is missing")]
    [InlineData("unit=head&to=2026-11-24&grain=day", "from: is missing")]
    [InlineData("unit=head&from=23.11.2026&to=2026-11-24&grain=day", "from: '23.11.2026' is no day; write YYYY-MM-DD")]
    [InlineData("unit=head&from=2026-11-23&to=2026-11-23&grain=day", "to: must be later than from")]
    [InlineData("unit=head&from=2026-11-23&to=2026-11-24", "grain: is missing")]
    [InlineData("unit=head&from=2026-11-23&to=2026-11-24&grain=week", "grain: 'week' is none of hour, day, month, quarter, half-year, year")]
    [InlineData("unit=head&from=1990-01-01&to=2026-11-24&grain=hour", "to: the period has more than 10000 intervals; choose a longer grain")]
    [InlineData("unit=head&from=0001-01-01&to=2026-11-24&grain=year", "from: must not be before the year 1970")]
    [InlineData("unit=head&from=2026-11-24&to=9999-12-31&grain=year", "to: must not be after the year 2999")]
    [InlineData("unit=south&from=2026-11-23&to=2026-11-24&grain=day&queue=hotline-a", "queue: 'hotline-a' is no queue of unit 'south'")]
    public async Task Get_WrongParameter_IsAProblemNamingIt(string query, string detail)
    {
        using var read = await Server.ClientAsync("read");

        using var response = await read.GetAsync(new Uri($"/api/v1/rollups?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(detail, (await response.ReadAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Get_UnitOutsideTheKeys_Is403()
    {
        using var read = await Server.ClientAsync("read", "south");

        using var response = await read.GetAsync(new Uri("/api/v1/rollups?unit=north&from=2026-11-23&to=2026-11-24&grain=day", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    /// <summary>A server at noon, after two calls and a request of the morning.</summary>
    public sealed class Morning : IAsyncLifetime
    {
        private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

        public RunningServer Server { get; } = new(new FakeTimeProvider(Nine.AddHours(3)));

        public async ValueTask InitializeAsync()
        {
            await Server.InitializeAsync();
            using var intake = await Server.ClientAsync("intake");
            using var answer = await intake.PostAsync(
                Events.Offered("c1", time: Nine), Events.Answered("c1", time: Nine.AddSeconds(10)),
                Events.Json("c1-ended", "call.ended", "c1", Nine.AddSeconds(70), new { queue = "hotline-a", agent = "Ana" }),
                Events.Offered("c2", time: Nine.AddHours(1)),
                Events.Json("c2-left", "call.left", "c2", Nine.AddHours(1).AddSeconds(30), new { queue = "hotline-a", reason = "timeout" }),
                Events.Json("r1", "request.accepted", "r1", Nine, new { unit = "north", category = "billing", replyDue = Nine.AddHours(2) }),
                Events.Json("r1-replied", "request.replied", "r1", Nine.AddHours(1), new { unit = "north" }));
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
