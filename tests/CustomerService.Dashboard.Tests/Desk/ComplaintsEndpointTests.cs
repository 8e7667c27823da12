using System.Net;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
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
    public async Task SameKey_OfAnotherSender_IsAnotherCase()
    {
        // Both keys bear the same name; only what identifies them differs.
        using var north = await server.ClientAsync("desk", "north");
        using var south = await server.ClientAsync("desk", "south");

        using var one = await PostAsync(north, Route, new { text = "No power", unit = "north" }, "shared");
        using var other = await PostAsync(south, Route, new { text = "No power", unit = "south" }, "shared");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (one.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task Desk_ForAnAccountCutOffMeanwhile_DoesNothingMore()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await ReceiveAsync(desk, new { text = "Cut off", unit = "north" });
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account("lin.wei", "Lin Wei", "north");
        Assert.True((await accounts.CreateAsync(account, "correct horse battery")).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Roles.ComplaintOfficer)).Succeeded);
        var lin = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        var complaints = server.Services.GetRequiredService<ComplaintDesk>();
        await complaints.ActAsync(lin, number, ComplaintVerb.Acknowledge, new());

        Assert.True((await accounts.UpdateSecurityStampAsync(account)).Succeeded);

        await Assert.ThrowsAsync<CaseNotFoundException>(() => complaints.ActAsync(lin, number, ComplaintVerb.Note, new() { Text = "Still here" }));
    }

    [Theory]
    [InlineData("{\"text\":\"t\",\"unit\":\"north\",\"titel\":\"Misspelt\"}", "titel")]
    [InlineData("{\"text\":\"t\",\"unit\":\"north\",\"complainant\":{\"phon\":\"1\"}}", "complainant.phon")]
    public async Task Receive_AFieldThatIsNotKnown_IsRefusedByName(string json, string field)
    {
        using var desk = await server.ClientAsync("desk", "north");
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        using var refused = await desk.PostAsync(new Uri(Route, UriKind.Relative), content);

        var problem = await refused.ReadAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Unknown field", field), (refused.StatusCode, problem.GetProperty("title").GetString(), problem.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Words_BeyondAllMeasure_AreRefusedByField()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await ReceiveAsync(desk, new { text = "Measure", unit = "north" });

        await RefusedAsync(desk, number, "amend", new { reason = "r", complainant = new { name = new string('n', 101) } }, "complainant.name");
        await RefusedAsync(desk, number, "note", new { text = "t", mentions = Enumerable.Repeat("lin", 21) }, "mentions");
        await RefusedAsync(desk, number, "join", new { lead = "2026-999999", reason = "r" }, "lead");
        using var large = await PostAsync(desk, Route, new { text = new string('x', 300_000), unit = "north" });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    [Fact]
    public async Task Join_ALeadThatTheActorMayNotSee_IsRefusedLikeOneThatIsNotThere()
    {
        using var north = await server.ClientAsync("desk", "north");
        using var south = await server.ClientAsync("desk", "south");
        var number = await ReceiveAsync(north, new { text = "Of the north", unit = "north" });
        var foreign = await ReceiveAsync(south, new { text = "Of the south", unit = "south" });
        var own = await ReceiveAsync(north, new { text = "Of the north too", unit = "north" });

        await RefusedAsync(north, number, "join", new { lead = foreign, reason = "The same storm" }, "lead");
        var joined = await DoAsync(north, number, "join", new { lead = own, reason = "The same storm" });

        Assert.Equal(own, joined.GetProperty("lead").GetString());
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

    private static async Task RefusedAsync(HttpClient desk, string number, string verb, object body, string field)
    {
        using var response = await PostAsync(desk, $"{Route}/{number}/{verb}", body);
        Assert.Equal((HttpStatusCode.BadRequest, field), (response.StatusCode, (await response.ReadAsync()).GetProperty("field").GetString()));
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
