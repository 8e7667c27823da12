using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Open311;

/// <summary>The desk as clients of Open311 GeoReport v2 know it, on a real socket.</summary>
public sealed class Open311Tests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Route = "/open311/v2";
    private const string Service = "complaint.bill-wrong";

    [Fact]
    public async Task Services_AreTheKindsAndCategoriesOfThePack_InBothFormats()
    {
        using var client = Client();

        var xml = XDocument.Parse(await client.GetStringAsync(Of("/services.xml")));
        using var json = JsonDocument.Parse(await client.GetStringAsync(Of("/services.json")));

        var codes = xml.Root!.Elements("service").Select(service => service.Element("service_code")!.Value).ToList();
        Assert.Equal("services", xml.Root.Name.LocalName);
        Assert.Contains(Service, codes);
        Assert.Equal(codes, json.RootElement.EnumerateArray().Select(service => service.GetProperty("service_code").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), service => Assert.Equal("realtime", service.GetProperty("type").GetString()));
        Assert.DoesNotContain(codes, code => code.EndsWith(".violation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Definition_TellsTheCategorysQuestionsAsAttributes()
    {
        using var client = Client();
        using var services = JsonDocument.Parse(await client.GetStringAsync(Of("/services.json")));
        var code = services.RootElement.EnumerateArray().First(service => service.GetProperty("metadata").GetBoolean()).GetProperty("service_code").GetString();

        using var json = JsonDocument.Parse(await client.GetStringAsync(Of($"/services/{code}.json")));
        var xml = XDocument.Parse(await client.GetStringAsync(Of($"/services/{code}.xml")));

        Assert.Equal(code, json.RootElement.GetProperty("service_code").GetString());
        var attribute = json.RootElement.GetProperty("attributes").EnumerateArray().First();
        Assert.True(attribute.GetProperty("variable").GetBoolean());
        Assert.Equal(attribute.GetProperty("code").GetString(), xml.Root!.Element("attributes")!.Element("attribute")!.Element("code")!.Value);
        using var nothing = await client.GetAsync(Of("/services/nothing.json"));
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task Definition_OfAQuestionOfYesOrNo_AnswersInTheLanguageOfOpen311WhateverTheClientSpeaks()
    {
        using var client = Client();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        using var services = JsonDocument.Parse(await client.GetStringAsync(Of("/services.json")));
        var names = new List<string>();
        foreach (var service in services.RootElement.EnumerateArray().Where(service => service.GetProperty("metadata").GetBoolean()))
        {
            using var json = JsonDocument.Parse(await client.GetStringAsync(Of($"/services/{service.GetProperty("service_code").GetString()}.json")));
            names.AddRange(json.RootElement.GetProperty("attributes").EnumerateArray().SelectMany(attribute => attribute.GetProperty("values").EnumerateArray())
                .Where(value => value.GetProperty("key").GetString() is "yes" or "no").Select(value => value.GetProperty("name").GetString()!));
        }

        Assert.Equal(["是", "否"], names.Distinct());
    }

    [Fact]
    public async Task Request_AsTheSpecificationPostsIt_IsRecordedAndFound()
    {
        using var client = Client();
        var key = await server.KeyAsync("desk", "north");

        using var posted = await PostAsync(client, "/requests.json", key, ("service_code", Service), ("address_string", "12 Harbour Road"), ("lat", "23.1291"), ("long", "113.2644"),
            ("description", "<script>alert(1)</script> was charged"), ("first_name", "Min"), ("last_name", "Zhou"), ("phone", "13800001234"), ("email", "zhou@customer.example"), ("jurisdiction_id", "guangzhou"));
        Assert.Equal(HttpStatusCode.Created, posted.StatusCode);
        using var made = JsonDocument.Parse(await posted.Content.ReadAsStringAsync());
        var number = made.RootElement[0].GetProperty("service_request_id").GetString();
        var text = await client.GetStringAsync(Of($"/requests/{number}.xml?api_key={key}"));
        var request = XDocument.Parse(text).Root!.Element("request")!;

        Assert.Equal(("open", Service, "12 Harbour Road · 23.1291, 113.2644"), (request.Element("status")!.Value, request.Element("service_code")!.Value, request.Element("address")!.Value));
        Assert.Equal("<script>alert(1)</script> was charged", request.Element("description")!.Value);
        Assert.DoesNotContain("13800001234", text, StringComparison.Ordinal);
        Assert.EndsWith("Z", request.Element("expected_datetime")!.Value, StringComparison.Ordinal);
        using var token = JsonDocument.Parse(await client.GetStringAsync(Of($"/tokens/{number}.json?api_key={key}")));
        Assert.Equal(number, token.RootElement[0].GetProperty("service_request_id").GetString());
        using var desk = await server.ClientAsync("desk", "north");
        Assert.Equal("138****1234", (await desk.GetJsonAsync($"/api/v1/complaints/{number}")).GetProperty("complainant").GetProperty("phone").GetString());
    }

    [Fact]
    public async Task Requests_ByStatusServiceAndNumber_AreTheKeysOwn()
    {
        using var client = Client();
        var (north, south) = (await server.KeyAsync("desk", "north"), await server.KeyAsync("desk", "south"));
        using var posted = await PostAsync(client, "/requests.json", north, ("service_code", Service), ("address_id", "17"));
        using var made = JsonDocument.Parse(await posted.Content.ReadAsStringAsync());
        var number = made.RootElement[0].GetProperty("service_request_id").GetString()!;

        Assert.Contains(number, await client.GetStringAsync(Of($"/requests.json?api_key={north}&status=open&service_code={Service}")), StringComparison.Ordinal);
        Assert.DoesNotContain(number, await client.GetStringAsync(Of($"/requests.json?api_key={north}&status=closed")), StringComparison.Ordinal);
        Assert.DoesNotContain(number, await client.GetStringAsync(Of($"/requests.json?api_key={south}&service_request_id={number}")), StringComparison.Ordinal);
        using var foreign = await client.GetAsync(Of($"/requests/{number}.json?api_key={south}"));
        using var nothing = await client.GetAsync(Of($"/requests/2026-999999.json?api_key={south}"));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(await nothing.Content.ReadAsStringAsync(), (await foreign.Content.ReadAsStringAsync()).Replace(number, "2026-999999", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SealedCases_AreNotThere()
    {
        using var client = Client();
        using var desk = await server.ClientAsync("desk");
        var number = await desk.RecordAsync(new { text = "Takes money", kind = "report", category = "violation", unit = "north" });
        var key = await server.KeyAsync("desk");

        using var found = await client.GetAsync(Of($"/requests/{number}.json?api_key={key}"));
        using var token = await client.GetAsync(Of($"/tokens/{number}.json?api_key={key}"));
        using var posted = await PostAsync(client, "/requests.json", key, ("service_code", "report.violation"), ("address_string", "x"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (found.StatusCode, token.StatusCode, posted.StatusCode));
        Assert.DoesNotContain(number, await client.GetStringAsync(Of($"/requests.json?api_key={key}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "x", HttpStatusCode.BadRequest, "service_code")]
    [InlineData("gossip", "x", HttpStatusCode.NotFound, "service_code")]
    [InlineData(Service, "", HttpStatusCode.BadRequest, "address_string")]
    public async Task Request_WithAFault_IsRefusedInTheSpecificationsForm(string service, string address, HttpStatusCode status, string word)
    {
        using var client = Client();

        using var refused = await PostAsync(client, "/requests.xml", await server.KeyAsync("desk", "north"), ("service_code", service), ("address_string", address));

        Assert.Equal(status, refused.StatusCode);
        var error = XDocument.Parse(await refused.Content.ReadAsStringAsync()).Root!.Element("error")!;
        Assert.Equal(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), error.Element("code")!.Value);
        Assert.StartsWith(word, error.Element("description")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/requests.json?status=lost", "status")]
    [InlineData("/requests.json?start_date=yesterday", "start_date")]
    [InlineData("/requests.json?service_code=gossip", "service_code")]
    public async Task Requests_WithAWrongWord_AreRefusedByIt(string path, string word)
    {
        using var client = Client();

        using var refused = await client.GetAsync(Of($"{path}&api_key={await server.KeyAsync("desk", "north")}"));

        Assert.True(refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        using var errors = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        Assert.StartsWith(word, errors.RootElement[0].GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_WithoutAKeyOfTheDesk_AreRefused()
    {
        using var client = Client();

        using var none = await client.GetAsync(Of("/requests.json"));
        using var wrong = await client.GetAsync(Of("/requests.json?api_key=cs_wrong"));
        using var other = await client.GetAsync(Of($"/requests.json?api_key={await server.KeyAsync("read", "north")}"));
        using var post = await PostAsync(client, "/requests.json", "", ("service_code", Service), ("address_string", "x"));

        Assert.All([none, wrong, other, post], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        using var errors = JsonDocument.Parse(await none.Content.ReadAsStringAsync());
        Assert.Equal(403, errors.RootElement[0].GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Request_WithTheSameIdempotencyKey_MakesNoSecondCase()
    {
        using var client = Client();
        var key = await server.KeyAsync("desk", "north");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "again");

        using var first = await PostAsync(client, "/requests.json", key, ("service_code", Service), ("address_string", "x"));
        using var again = await PostAsync(client, "/requests.json", key, ("service_code", Service), ("address_string", "x"));

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
    }

    private HttpClient Client() => new() { BaseAddress = server.Address };

    [Fact]
    public async Task ApiKey_OfADemoThatIsOff_IsNobodys()
    {
        var key = await server.Services.GetRequiredService<ApiKeys>().CreateAsync("demo", ["desk"], "head", "test", isDemo: true);
        using var client = new HttpClient { BaseAddress = server.Address };

        using var refused = await client.GetAsync(Of($"/requests.json?api_key={key.Text}"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static Uri Of(string path) => new(Route + path, UriKind.Relative);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string key, params (string Name, string Value)[] words)
    {
        using var form = new FormUrlEncodedContent(words.Append(("api_key", key)).Select(word => KeyValuePair.Create(word.Item1, word.Item2)));
        return await client.PostAsync(Of(path), form);
    }
}
