using System.Net;
using System.Text;
using CustomerService.Dashboard.Intake.CloudEvents;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.CloudEvents;

public sealed class EventsEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Post_SameBatchTwice_CountsDuplicatesAndChangesNothing()
    {
        using var client = await server.ClientAsync("intake");
        string[] batch = [Events.Offered("twice-1"), Events.Answered("twice-1"), Events.Offered("twice-2")];

        var first = await (await client.PostAsync(batch)).ReadAsync();
        var second = await (await client.PostAsync(batch)).ReadAsync();

        Assert.Equal((3, 0, 0), Counts(first));
        Assert.Equal((0, 3, 0), Counts(second));
    }

    [Fact]
    public async Task Post_OneEventByItself_IsTaken()
    {
        using var client = await server.ClientAsync("intake");

        var answer = await (await client.PostAsync(Encoding.UTF8.GetBytes(Events.Offered("single")), EventsEndpoint.EventType)).ReadAsync();

        Assert.Equal((1, 0, 0), Counts(answer));
    }

    [Fact]
    public async Task Post_BadEventsAmongGoodOnes_RefusesThemByIndexAndTakesTheRest()
    {
        using var client = await server.ClientAsync("intake");
        var now = TimeProvider.System.GetUtcNow();

        var answer = await (await client.PostAsync(
            Events.Offered("mixed-1"),
            Events.Offered("mixed-2", "hotline-z"),
            Events.Offered("mixed-3", time: now.AddYears(10)),
            Events.Offered("mixed-4", time: now.AddYears(-10)),
            Events.Json("mixed-5", "call.offered", "c", now, new { queue = new string('q', 1 << 20) }),
            Events.Offered("mixed-6"))).ReadAsync();

        Assert.Equal((2, 0, 4), Counts(answer));
        var rejected = answer.GetProperty("rejected").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3, 4], rejected.Select(one => one.GetProperty("index").GetInt32()));
        Assert.Equal("mixed-2-offered", rejected[0].GetProperty("id").GetString());
        Assert.Equal(["data.queue", "time", "time", "data.queue"], rejected.Select(one => one.GetProperty("reason").GetString()!.Split(':')[0]));
    }

    [Theory]
    [InlineData("PUT", "/api/v1/hotline/events", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("GET", "/api/v1/hotline/events", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("HEAD", "/api/v1/live", HttpStatusCode.MethodNotAllowed, "GET")]
    [InlineData("POST", "/api/v1/rollups", HttpStatusCode.MethodNotAllowed, "GET")]
    [InlineData("DELETE", "/api/v1/complaints", HttpStatusCode.MethodNotAllowed, "GET, POST")]
    [InlineData("GET", "/api/v1/complaints/C-1/accept", HttpStatusCode.MethodNotAllowed, "POST")]
    [InlineData("GET", "/api/v1/hotline/evnts", HttpStatusCode.NotFound, "")]
    [InlineData("POST", "/api/v1/hotline", HttpStatusCode.NotFound, "")]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, "")]
    public async Task Send_WrongMethodOrAddress_SaysSoToAKeyAndAsksAStrangerForOne(string method, string path, HttpStatusCode expected, string allow)
    {
        using var client = await server.ClientAsync("intake");
        using var stranger = new HttpClient { BaseAddress = client.BaseAddress };
        using var asked = new HttpRequestMessage(new HttpMethod(method), path);
        using var strangers = new HttpRequestMessage(new HttpMethod(method), path);

        // Whoever looks with a browser is told the same.
        asked.Headers.Accept.ParseAdd("text/html");
        using var answer = await client.SendAsync(asked);
        using var refusal = await stranger.SendAsync(strangers);

        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode);
    }

    [Theory]
    [InlineData("/open311/v2/nothing", "GET", HttpStatusCode.NotFound)]
    [InlineData("/open311/v2/services.json", "DELETE", HttpStatusCode.MethodNotAllowed)]
    public async Task Send_ToOpen311WhereNothingAnswers_IsAProblemForWhoeverAsks(string path, string method, HttpStatusCode expected)
    {
        using var client = await server.ClientAsync("intake");
        using var stranger = new HttpClient { BaseAddress = client.BaseAddress };
        using var asked = new HttpRequestMessage(new HttpMethod(method), path);
        asked.Headers.Accept.ParseAdd("text/html");

        using var answer = await stranger.SendAsync(asked);

        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("utf-8", HttpStatusCode.OK)]
    [InlineData("\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("gbk", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("utf-16", HttpStatusCode.UnsupportedMediaType)]
    public async Task Post_InACharset_IsTakenAsUtf8OrRefusedByTheCharsetsName(string charset, HttpStatusCode expected)
    {
        using var client = await server.ClientAsync("intake");

        using var answer = await client.PostAsync(Encoding.UTF8.GetBytes("[]"), $"{EventsEndpoint.BatchType}; charset={charset}");

        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.UnsupportedMediaType) Assert.Contains($"'{charset}'", (await answer.ReadAsync()).GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MalformedJson_Is400NamingLineAndByteAndTakesNothing()
    {
        using var client = await server.ClientAsync("intake");

        var response = await client.PostAsync($"[{Events.Offered("malformed")},\n{{\"id\":}}]");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.ReadAsync();
        Assert.Equal((2, 7), (problem.GetProperty("line").GetInt32(), problem.GetProperty("byte").GetInt32()));
        Assert.Equal((1, 0, 0), Counts(await (await client.PostAsync([Events.Offered("malformed")])).ReadAsync()));
    }

    [Fact]
    public async Task Post_InvalidUtf8InOneField_RefusesThatEventAlone()
    {
        using var client = await server.ClientAsync("intake");
        var body = Encoding.UTF8.GetBytes($"[{Events.Offered("utf8-1")},{Events.Offered("utf8-2")}]");
        body[body.AsSpan().IndexOf("hotline-a"u8)] = 0xC3;

        var answer = await (await client.PostAsync(body)).ReadAsync();

        Assert.Equal((1, 0, 1), Counts(answer));
        Assert.Equal("data.queue: is not valid UTF-8", answer.GetProperty("rejected")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Post_TenThousandAndOneEvents_Is413WithTheLimit()
    {
        using var client = await server.ClientAsync("intake");

        var response = await client.PostAsync([.. Enumerable.Repeat(Events.Offered("many"), 10_001)]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var problem = await response.ReadAsync();
        Assert.Equal(10_000, problem.GetProperty("maxEvents").GetInt32());
        Assert.Contains("10,000", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MoreThanSixteenMebibytes_Is413WithTheLimit()
    {
        using var client = await server.ClientAsync("intake");

        var response = await client.PostAsync(new byte[(16 * 1024 * 1024) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("16 MiB", (await response.ReadAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AnotherContentType_Is415NamingTheRightOne()
    {
        using var client = await server.ClientAsync("intake");

        var response = await client.PostAsync("<xml/>"u8.ToArray(), "text/xml");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains(EventsEndpoint.BatchType, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ACompressedBody_Is415NamingTheHeader()
    {
        using var client = await server.ClientAsync("intake");
        using var body = new ByteArrayContent([0x1F, 0x8B, 8, 0]);
        body.Headers.ContentType = new(EventsEndpoint.BatchType);
        body.Headers.ContentEncoding.Add("gzip");

        using var response = await client.PostAsync(EventsEndpoint.Route, body);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("Content-Encoding", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("cs_nonsense")]
    public async Task Post_WithoutAKnownKey_Is401(string? key)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        if (key is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", key);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync(Events.Offered("no-key"))).StatusCode);
    }

    [Fact]
    public async Task Post_ARevokedKey_Is401()
    {
        var key = await server.KeyAsync("intake");
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("[]")).StatusCode);

        await server.Services.GetRequiredService<ApiKeys>().RevokeAsync(key.Split('_')[1]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("[]")).StatusCode);
    }

    [Fact]
    public async Task Post_AKeyOfAnotherScope_Is403()
    {
        using var client = await server.ClientAsync("read");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("[]")).StatusCode);
    }

    [Fact]
    public async Task Post_OnlyEventsOfAnotherUnit_Is403()
    {
        using var client = await server.ClientAsync("intake", "south");

        var response = await client.PostAsync([Events.Offered("outside-1"), Events.Offered("outside-2")]);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("outside unit 'south'", (await response.ReadAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SomeEventsOfAnotherUnit_RefusesThemAlone()
    {
        using var client = await server.ClientAsync("intake", "south");

        var answer = await (await client.PostAsync(Events.Offered("inside", "hotline-b", source: "pbx-south"), Events.Offered("outside", source: "pbx-south"))).ReadAsync();

        Assert.Equal((1, 0, 1), Counts(answer));
        Assert.Equal("data.queue: queue 'hotline-a' is outside unit 'south'", answer.GetProperty("rejected")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Post_UnderTheSourceOfAnotherUnit_RefusesThoseEventsAloneAndSuppressesNothing()
    {
        using var north = await server.ClientAsync("intake", "north");
        using var south = await server.ClientAsync("intake", "south");
        await north.PostAsync([Events.Offered("first", source: "pbx-north")]);

        var guess = await (await south.PostAsync(
            Events.Offered("own", "hotline-b", source: "pbx-far-south"), Events.Offered("guessed", "hotline-b", source: "pbx-north"),
            Events.Offered("unknown", "hotline-z", source: "pbx-far-south"))).ReadAsync();
        var genuine = await (await north.PostAsync([Events.Offered("guessed", source: "pbx-north")])).ReadAsync();

        Assert.Equal((1, 0, 2), Counts(guess));
        Assert.Equal((1, 0, 0), Counts(genuine));
        var refused = guess.GetProperty("rejected")[0];
        Assert.Equal((1, "guessed-offered"), (refused.GetProperty("index").GetInt32(), refused.GetProperty("id").GetString()));
        Assert.Equal("source: belongs to another unit", refused.GetProperty("reason").GetString());
        Assert.Equal(2, guess.GetProperty("rejected")[1].GetProperty("index").GetInt32());
    }

    [Fact]
    public async Task Post_StatesOfAnotherUnitsAgent_AreRefusedAndChangeNothing()
    {
        using var north = await server.ClientAsync("intake", "north");
        using var south = await server.ClientAsync("intake", "south");
        using var head = await server.ClientAsync("intake");
        using var reader = await server.ClientAsync("read", "north");
        await north.PostAsync([State("said", "7001", "available", "hotline-a", "pbx-agents-north")]);

        using var alone = await south.PostAsync([State("foreign-1", "7001", "paused", "hotline-b", "pbx-agents-south")]);
        var mixed = await (await south.PostAsync(
            State("foreign-2", "7001", "paused", "hotline-b", "pbx-agents-south"), State("own", "7002", "available", "hotline-b", "pbx-agents-south"))).ReadAsync();
        var seen = await reader.GetJsonAsync("/api/v1/live?unit=north");

        Assert.Equal(HttpStatusCode.Forbidden, alone.StatusCode);
        Assert.Equal("subject: agent '7001' is known outside unit 'south' only", (await alone.ReadAsync()).GetProperty("detail").GetString());
        Assert.Equal((1, 0, 1), Counts(mixed));
        Assert.Equal("available", seen.GetProperty("agents").EnumerateArray().Single(agent => agent.GetProperty("agent").GetString() == "7001").GetProperty("state").GetString());

        // A key above both says that the agent has moved.
        Assert.Equal((1, 0, 0), Counts(await (await head.PostAsync([State("moved", "7001", "available", "hotline-b", "pbx-agents-head")])).ReadAsync()));
        Assert.Equal((1, 0, 0), Counts(await (await south.PostAsync([State("foreign-1", "7001", "paused", "hotline-b", "pbx-agents-south")])).ReadAsync()));
    }

    [Fact]
    public async Task Post_AQueueAddedByAnotherProcess_IsKnownAtOnce()
    {
        using var client = await server.ClientAsync("intake");
        using var elsewhere = new Organizations(server.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<CustomerService.Domain.Data.CustomerServiceDb>>());
        await elsewhere.ChangeAsync(db =>
        {
            db.Add(new CallQueue("hotline-new", "New", db.Units.Single(unit => unit.Code == "north")));
            return Task.CompletedTask;
        });

        Assert.Equal((1, 0, 0), Counts(await (await client.PostAsync([Events.Offered("new", "hotline-new")])).ReadAsync()));
    }

    private static string State(string id, string agent, string state, string queue, string source) =>
        Events.Json(id, "agent.state", agent, TimeProvider.System.GetUtcNow(), new { state, queues = (string[])[queue] }, source);

    private static (int Accepted, int Duplicates, int Rejected) Counts(System.Text.Json.JsonElement answer) => (
        answer.GetProperty("accepted").GetInt32(), answer.GetProperty("duplicates").GetInt32(), answer.GetProperty("rejected").GetArrayLength());
}
