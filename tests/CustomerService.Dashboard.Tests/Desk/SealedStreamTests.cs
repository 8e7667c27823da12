using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Dashboard.Operations;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>What somebody outside the stream learns of a sealed case at the doors: nothing, not that there is one (CSG 2.2.7, 2.5.7).</summary>
public sealed class SealedStreamTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Route = "/api/v1/complaints";

    private static readonly object Report = new { text = "The inspector takes money", kind = "report", category = "violation", unit = "north" };

    [Fact]
    public async Task SealedCase_ForAKeyOfTheDesk_DoesNotExist()
    {
        using var desk = await server.ClientAsync("desk");
        var before = (await desk.GetJsonAsync(Route)).GetProperty("total").GetInt32();

        var earlier = await desk.RecordAsync(new { text = "Before it", unit = "north" });
        var number = await desk.RecordAsync(Report);

        using var found = await desk.GetAsync(new Uri($"{Route}/{number}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
        Assert.Equal(before + 1, (await desk.GetJsonAsync(Route)).GetProperty("total").GetInt32());
        var later = await desk.RecordAsync(new { text = "After it", unit = "north" });
        Assert.Equal(int.Parse(earlier[5..], CultureInfo.InvariantCulture) + 1, int.Parse(later[5..], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", "GET")]
    [InlineData("/acknowledge", "POST")]
    [InlineData("/split", "POST")]
    [InlineData("/nonsense", "POST")]
    [InlineData("/attachments/1", "GET")]
    public async Task SealedCase_WhateverIsAskedOfIt_IsAnsweredHeaderForHeaderLikeOneThatIsNotThere(string path, string method)
    {
        using var desk = await server.ClientAsync("desk");
        var number = await desk.RecordAsync(Report);

        Assert.Equal(await AskAsync("S2026-000000"), await AskAsync(number));

        async Task<(HttpStatusCode, string, string)> AskAsync(string of)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"{Route}/{of}{path}");
            using var answer = await desk.SendAsync(request);
            var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Security-Policy")).Select(header => $"{header.Key}={string.Join(',', header.Value)}").Order(StringComparer.Ordinal);
            var body = (await answer.ReadAsync()).EnumerateObject().Where(member => member.Name != "traceId").Select(member => $"{member.Name}={member.Value}");
            return (answer.StatusCode, string.Join('\n', headers), string.Join('\n', body).Replace(of, "number", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task SealedNumbers_OfReportsOneAfterTheOther_DoNotTellHowManyLieBetween()
    {
        using var desk = await server.ClientAsync("desk");
        var numbers = new List<int>();
        for (var i = 0; i < 12; i++) numbers.Add(int.Parse((await desk.RecordAsync(Report))[6..], CultureInfo.InvariantCulture));

        Assert.Equal(12, numbers.Distinct().Count());
        Assert.DoesNotContain(numbers.Zip(numbers.Skip(1)), pair => pair.Second - pair.First == 1);
        Assert.NotEqual(numbers.Order(), numbers.AsEnumerable());
    }

    [Fact]
    public async Task Report_SentAgainWithItsKey_IsAnsweredAsItWasRecordedAndNotAsItStands()
    {
        using var desk = await server.ClientAsync("desk");
        using var first = await PostAsync(desk, "again");
        var recorded = await first.ReadAsync();
        var number = recorded.GetProperty("number").GetString()!;
        await server.Services.GetRequiredService<RuleDesk>().ActAsync(number, (complaint, now) => complaint.Acknowledge(new() { By = By.Rules, At = now, Channel = "phone" }));

        using var second = await PostAsync(desk, "again");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var repeated = await second.ReadAsync();
        Assert.Equal((number, "received", 1), (repeated.GetProperty("number").GetString(), repeated.GetProperty("state").GetString(), repeated.GetProperty("sequence").GetInt32()));
        Assert.Equal(JsonValueKind.Null, repeated.TryGetProperty("acknowledgedAt", out var at) ? at.ValueKind : JsonValueKind.Null);
    }

    [Fact]
    public async Task Case_SealedWhileAnOfficerHadIt_IsGoneForThemFromTheListAndTheCount()
    {
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var jian = await server.PersonAsync("Jian Cha", "north", Roles.SupervisionOfficer);
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(new { text = "It was about the meter reader, who asked for money", title = "Kept money", unit = "north" });
        var (queries, complaints) = (server.Services.GetRequiredService<DeskQueries>(), server.Services.GetRequiredService<ComplaintDesk>());
        var open = new CaseFilter { Search = "money" };
        Assert.Contains((await queries.ListAsync(lin, open, 0, 50)).Lines, line => line.Number == number);

        await complaints.ActAsync(jian, number, ComplaintVerb.Reroute, new() { Unit = "north", Department = "subsidiary-supervision", Reason = "Conduct" });

        Assert.Null(await queries.FindAsync(lin, number));
        Assert.DoesNotContain((await queries.ListAsync(lin, open, 0, 50)).Lines, line => line.Number == number);
        Assert.Empty(await queries.LinesAsync(lin, new CaseFilter(), [number]));
        await Assert.ThrowsAsync<CaseNotFoundException>(() => complaints.ActAsync(lin, number, ComplaintVerb.Note, new() { Text = "Where is it?" }));
        Assert.NotNull(await queries.FindAsync(jian, number));
    }

    [Fact]
    public void SealedNumber_InATracesAddress_IsLeftOut()
    {
        using var activity = new Activity("request");
        activity.SetTag("url.path", "/api/v1/complaints/S2026-483920/acknowledge").SetTag("url.query", "?q=s2026-483920&take=5");

        SealedPaths.Hide(activity, new DefaultHttpContext().Request);

        Assert.Equal(("/api/v1/complaints/S/acknowledge", "?q=S&take=5"), (activity.GetTagItem("url.path"), activity.GetTagItem("url.query")));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient desk, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Route) { Content = new StringContent(JsonSerializer.Serialize(Report), Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", key);
        return await desk.SendAsync(request);
    }
}
