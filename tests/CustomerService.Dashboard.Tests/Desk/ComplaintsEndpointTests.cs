using System.Net;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Tests.Hosting;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>The desk as other programs see it, on a real socket.</summary>
public sealed class ComplaintsEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Route = "/api/v1/complaints";

    [Fact]
    public async Task Post_ANewCase_IsPlacedPromisedAndFoundAgain()
    {
        using var desk = await server.ClientAsync("desk", "north");

        using var response = await PostAsync(desk, Route, new { text = "The bill of August was charged twice.", category = "bill-wrong", unit = "north", complainant = new { name = "Zhou Min", phone = "13800001234" } });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var made = await response.ReadAsync();
        var number = made.GetProperty("number").GetString()!;
        Assert.Equal($"{Route}/{number}", response.Headers.Location!.ToString());
        var found = await desk.GetJsonAsync($"{Route}/{number}");
        Assert.Equal(("received", "subsidiary-marketing", "2.4.11"), (found.GetProperty("state").GetString(), found.GetProperty("department").GetString(), found.GetProperty("clause").GetString()));
        Assert.Contains(found.GetProperty("clocks").EnumerateArray(), clock => clock.GetProperty("clock").GetString() == "reply" && clock.GetProperty("isRunning").GetBoolean());
        Assert.Equal("138****1234", found.GetProperty("complainant").GetProperty("phone").GetString());
        Assert.DoesNotContain("13800001234", found.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TheSameKeyAgain_MakesNoSecondCaseAndAnotherBodyIsRefused()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var body = new { text = "No answer for a week", unit = "north" };

        using var first = await PostAsync(desk, Route, body, "key-1");
        using var again = await PostAsync(desk, Route, body, "key-1");
        using var other = await PostAsync(desk, Route, new { text = "Something else", unit = "north" }, "key-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal((await first.ReadAsync()).GetProperty("number").GetString(), (await again.ReadAsync()).GetProperty("number").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task Post_ManyAtOnce_AreNumberedWithoutGapsOrRepeats()
    {
        using var desk = await server.ClientAsync("desk", "south");

        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            using var response = await PostAsync(desk, Route, new { text = $"Case {i}", unit = "south" });
            return (await response.ReadAsync()).GetProperty("number").GetString()!;
        }));

        Assert.Equal(20, numbers.Distinct().Count());
    }

    [Fact]
    public async Task Case_OfAnotherUnit_IsAnsweredLikeOneThatDoesNotExist()
    {
        using var north = await server.ClientAsync("desk", "north");
        using var south = await server.ClientAsync("desk", "south");
        var number = await ReceiveAsync(north, new { text = "Of the north", unit = "north" });

        using var there = await south.GetAsync(new Uri($"{Route}/{number}", UriKind.Relative));
        using var nowhere = await south.GetAsync(new Uri($"{Route}/2026-999999", UriKind.Relative));
        using var act = await PostAsync(south, $"{Route}/{number}/acknowledge", new { });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (there.StatusCode, nowhere.StatusCode, act.StatusCode));
        Assert.Equal((await nowhere.Content.ReadAsStringAsync()).Replace("2026-999999", number, StringComparison.Ordinal).Length, (await there.Content.ReadAsStringAsync()).Length);
        Assert.DoesNotContain(number, (await south.GetJsonAsync(Route)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SealedCase_ForAKeyOfTheDesk_DoesNotExist()
    {
        using var desk = await server.ClientAsync("desk");
        var before = (await desk.GetJsonAsync(Route)).GetProperty("total").GetInt32();

        var number = await ReceiveAsync(desk, new { text = "The inspector takes money", kind = "report", category = "violation", unit = "north" });

        using var found = await desk.GetAsync(new Uri($"{Route}/{number}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
        Assert.Equal(before, (await desk.GetJsonAsync(Route)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Verbs_InOrder_LeadToTheEnd_AndCountInTheResponseRate()
    {
        using var desk = await server.ClientAsync("desk", "north");
        using var read = await server.ClientAsync("read", "north");
        var number = await ReceiveAsync(desk, new { text = "Meter reads wrong", unit = "north" });

        using var early = await PostAsync(desk, $"{Route}/{number}/reply", new { text = "Too early" });
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Equal("received", (await early.ReadAsync()).GetProperty("state").GetString());
        await DoAsync(desk, number, "acknowledge", new { });
        using var nobody = await PostAsync(desk, $"{Route}/{number}/assign", new { officer = "nobody" });
        Assert.Equal("officer", (await nobody.ReadAsync()).GetProperty("field").GetString());
        await DoAsync(desk, number, "reclassify", new { severity = "major", reason = "An injury" });
        await DoAsync(desk, number, "withdraw", new { reason = "Settled by a neighbour" });
        var reopened = await DoAsync(desk, number, "reopen", new { reason = "It was not" });

        Assert.Equal(("acknowledged", 1), (reopened.GetProperty("state").GetString(), reopened.GetProperty("reopenings").GetInt32()));
        var live = await read.GetJsonAsync("/api/v1/live?unit=north");
        Assert.True(live.GetProperty("window").GetProperty("accepted").GetInt32() >= 1);
    }

    [Theory]
    [InlineData("""{"unit":"north"}""", "title")]
    [InlineData("""{"text":"a","unit":"nowhere"}""", "unit")]
    [InlineData("""{"text":"a","unit":"south"}""", "unit")]
    [InlineData("""{"text":"a","unit":"north","kind":"gossip"}""", "kind")]
    [InlineData("""{"text":"a","unit":"north","severity":"huge"}""", "severity")]
    [InlineData("""{"text":"a","unit":"north","saidAt":"yesterday"}""", "saidAt")]
    public async Task Post_AWrongField_IsRefusedByItsName(string body, string field)
    {
        using var desk = await server.ClientAsync("desk", "north");

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await desk.PostAsync(new Uri(Route, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, (await response.ReadAsync()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Keys_OfOtherScopes_AreRefused()
    {
        using var read = await server.ClientAsync("read");
        using var nobody = new HttpClient { BaseAddress = server.Address };

        using var forbidden = await read.GetAsync(new Uri(Route, UriKind.Relative));
        using var unknown = await nobody.GetAsync(new Uri(Route, UriKind.Relative));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (forbidden.StatusCode, unknown.StatusCode));
    }

    private static async Task<string> ReceiveAsync(HttpClient desk, object body)
    {
        using var response = await PostAsync(desk, Route, body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.ReadAsync()).GetProperty("number").GetString()!;
    }

    private static async Task<JsonElement> DoAsync(HttpClient desk, string number, string verb, object body)
    {
        using var response = await PostAsync(desk, $"{Route}/{number}/{verb}", body);
        Assert.True(response.IsSuccessStatusCode, $"{verb}: {await response.Content.ReadAsStringAsync()}");
        return await response.ReadAsync();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient desk, string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await desk.SendAsync(request);
    }
}
