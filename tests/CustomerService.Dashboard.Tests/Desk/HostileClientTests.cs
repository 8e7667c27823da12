using System.Net;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Tests.Hosting;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>What a client with a valid key and bad intentions can send, and what it learns: a clear refusal, and nothing else.</summary>
public sealed class HostileClientTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Route = "/api/v1/complaints";

    [Theory]
    [InlineData("title", 201)]
    [InlineData("text", 20_001)]
    [InlineData("place", 501)]
    [InlineData("call", 201)]
    [InlineData("queue", 65)]
    [InlineData("recording", 501)]
    [InlineData("complainant.name", 101)]
    [InlineData("complainant.phone", 41)]
    [InlineData("complainant.email", 255)]
    [InlineData("complainant.address", 501)]
    [InlineData("complainant.customerNumber", 41)]
    public async Task Post_AFieldOverItsLimit_IsRefusedByItsName(string field, int length)
    {
        using var desk = await server.ClientAsync("desk", "north");
        var value = new string('长', length);
        var body = new Dictionary<string, object>(StringComparer.Ordinal) { ["unit"] = "north", ["text"] = "x", ["title"] = "x" };
        if (field.StartsWith("complainant.", StringComparison.Ordinal)) body["complainant"] = new Dictionary<string, string>(StringComparer.Ordinal) { [field["complainant.".Length..]] = value };
        else body[field] = value;

        using var refused = await PostAsync(desk, body);

        Assert.Equal((HttpStatusCode.BadRequest, field), (refused.StatusCode, (await refused.ReadAsync()).GetProperty("field").GetString()));
    }

    [Fact]
    public async Task Post_ScriptsAndMarkup_AreWordsAndStayWords()
    {
        using var desk = await server.ClientAsync("desk", "north");
        const string Script = "<img src=x onerror=alert(1)><script>alert(2)</script>";

        var number = await desk.RecordAsync(new { text = Script, title = Script, place = Script, unit = "north" });

        using var answer = await desk.GetAsync(new Uri($"{Route}/{number}", UriKind.Relative));
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Script, (await answer.ReadAsync()).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("{\"unit\":\"north\",\"text\":\"a\\u0000b\"}")]
    [InlineData("{\"unit\":\"north\",\"text\":\"\\ud800\"}")]
    [InlineData("[[[[[[")]
    [InlineData("{\"unit\":\"north\",\"text\":{\"a\":1}}")]
    [InlineData("null")]
    public async Task Post_WhatNobodyTypes_IsRefusedAndNeverAFault(string body)
    {
        using var desk = await server.ClientAsync("desk", "north");

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var refused = await desk.PostAsync(new Uri(Route, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Post_NestedAThousandDeep_IsRefused()
    {
        using var desk = await server.ClientAsync("desk", "north");

        using var content = new StringContent($"{{\"answers\":{new string('[', 1_000)}{new string(']', 1_000)}}}", Encoding.UTF8, "application/json");
        using var refused = await desk.PostAsync(new Uri(Route, UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Replay_AHundredTimesAtOnce_IsOneCase()
    {
        using var desk = await server.ClientAsync("desk", "south");
        desk.DefaultRequestHeaders.Add("Idempotency-Key", "replayed");

        var numbers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var answer = await PostAsync(desk, new { text = "Once", unit = "south" });
            return (await answer.ReadAsync()).GetProperty("number").GetString();
        }));

        Assert.Single(numbers.Distinct());
    }

    [Theory]
    [InlineData("", "GET")]
    [InlineData("/acknowledge", "POST")]
    [InlineData("/attachments/1", "GET")]
    public async Task Number_OfAnotherUnit_IsAnsweredWordForWordLikeOneThatIsNotThere(string path, string method)
    {
        using var north = await server.ClientAsync("desk", "north");
        using var south = await server.ClientAsync("desk", "south");
        var number = await north.RecordAsync(new { text = "Of the north", unit = "north" });

        var there = await AskAsync(number);
        var nowhere = await AskAsync("2026-999999");

        Assert.Equal(nowhere, (there.Status, there.Detail.Replace(number, "2026-999999", StringComparison.Ordinal)));

        async Task<(HttpStatusCode Status, string Detail)> AskAsync(string of)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"{Route}/{of}{path}");
            using var answer = await south.SendAsync(request);
            return (answer.StatusCode, (await answer.ReadAsync()).GetProperty("detail").GetString()!);
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient desk, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await desk.PostAsync(new Uri(Route, UriKind.Relative), content);
    }
}
