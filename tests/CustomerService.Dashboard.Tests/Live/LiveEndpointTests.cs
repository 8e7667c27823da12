using System.Net;
using CustomerService.Dashboard.Tests.Hosting;
using Xunit;

namespace CustomerService.Dashboard.Tests.Live;

public sealed class LiveEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Get_AfterEvents_ShowsThemAtOnceAtEveryLevel()
    {
        using var intake = await server.ClientAsync("intake");
        using var read = await server.ClientAsync("read");
        var now = TimeProvider.System.GetUtcNow();
        await intake.PostAsync(
            Events.Offered("c1", time: now.AddSeconds(-9)), Events.Answered("c1", time: now.AddSeconds(-5)),
            Events.Offered("c2", time: now.AddSeconds(-3)));

        var head = await read.GetJsonAsync("/api/v1/live?unit=head&window=15m");

        Assert.Equal("head", head.GetProperty("unit").GetString());
        var window = head.GetProperty("window");
        Assert.Equal((2, 1, 0, 0), (window.GetProperty("offered").GetInt32(), window.GetProperty("answered").GetInt32(), window.GetProperty("abandoned").GetInt32(), window.GetProperty("left").GetInt32()));
        Assert.Equal("""{"numerator":1,"denominator":1,"value":1}""", window.GetProperty("answerRate").GetRawText());
        Assert.Equal("""{"numerator":0,"denominator":0,"value":null}""", window.GetProperty("responseRate").GetRawText());
        Assert.Equal(4, window.GetProperty("averageWaitSeconds").GetDouble(), 1);
        Assert.Equal(1, head.GetProperty("now").GetProperty("waiting").GetInt32());
        Assert.True(head.GetProperty("now").GetProperty("agents").TryGetProperty("onCall", out _));
        Assert.Equal(["hotline-a", "hotline-b"], head.GetProperty("queues").EnumerateArray().Select(queue => queue.GetProperty("queue").GetString()));
        Assert.Equal(2, head.GetProperty("children")[0].GetProperty("window").GetProperty("offered").GetInt32());
        Assert.Equal("Ana", head.GetProperty("agents")[0].GetProperty("agent").GetString());
    }

    [Theory]
    [InlineData("/api/v1/live", HttpStatusCode.BadRequest, "unit: is missing")]
    [InlineData("/api/v1/live?unit=head&window=2h", HttpStatusCode.BadRequest, "window: '2h' is none of 15m, 1h, today")]
    [InlineData("/api/v1/live?unit=moon", HttpStatusCode.Forbidden, "The unit 'moon' is not within the unit of this bearer.")]
    public async Task Get_WrongParameter_IsAProblemNamingIt(string path, HttpStatusCode status, string detail)
    {
        using var read = await server.ClientAsync("read");

        using var response = await read.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(detail, (await response.ReadAsync()).GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("read", "south", HttpStatusCode.Forbidden)]
    [InlineData("intake", "head", HttpStatusCode.Forbidden)]
    [InlineData("read", "north", HttpStatusCode.OK)]
    public async Task Get_KeyOfAScopeAndUnit_IsHeldToThem(string scope, string unit, HttpStatusCode status)
    {
        using var client = await server.ClientAsync(scope, unit);

        using var response = await client.GetAsync(new Uri("/api/v1/live?unit=north", UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task Get_OperationsEndpoint_NeedsNoKey(string path)
    {
        using var client = new HttpClient { BaseAddress = server.Address };

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task OpenApi_ExampleOfABatch_IsAcceptedAsItStands()
    {
        using var client = await server.ClientAsync("intake");
        var document = await client.GetJsonAsync("/openapi/v1.json");
        var example = document.GetProperty("paths").GetProperty("/api/v1/hotline/events").GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/cloudevents-batch+json").GetProperty("example").GetRawText();

        var answer = await (await client.PostAsync(example)).ReadAsync();

        Assert.Equal(0, answer.GetProperty("rejected").GetArrayLength());
        Assert.Equal(3, answer.GetProperty("accepted").GetInt32() + answer.GetProperty("duplicates").GetInt32());
    }
}
