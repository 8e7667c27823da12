using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security.Wallboards;

public sealed class WallboardLinkTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Link_Opened_ShowsItsUnitAndWhatIsBelow()
    {
        using var screen = await OpenAsync("head");

        Assert.Equal("head", screen.Unit);
        Assert.Equal(HttpStatusCode.OK, await screen.GetAsync("/wall/head"));
        Assert.Equal(HttpStatusCode.OK, await screen.GetAsync("/wall/north?layout=queues"));
    }

    [Fact]
    public async Task Link_OfOneUnit_DoesNotShowAnother()
    {
        using var screen = await OpenAsync("north");

        Assert.Equal(HttpStatusCode.NotFound, await screen.GetAsync("/wall/south"));
        await using var viewer = await screen.ConnectAsync();
        await viewer.InvokeAsync("Watch", "north");
        await Assert.ThrowsAsync<HubException>(() => viewer.InvokeAsync("Watch", "south"));
    }

    [Theory]
    [InlineData("GET", "/hotline/head")]
    [InlineData("GET", "/admin/wallboards")]
    [InlineData("GET", "/account")]
    [InlineData("GET", "/api/v1/live?unit=head")]
    [InlineData("GET", "/api/v1/rollups?unit=head&from=2026-01-01&to=2026-01-02&grain=day")]
    [InlineData("POST", "/api/v1/hotline/events")]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1")]
    public async Task Screen_OfALink_CanDoNothingButWatch(string method, string path)
    {
        using var screen = await OpenAsync("head");

        var status = await screen.SendAsync(method, path);

        Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.Redirect, $"answered {status}");
    }

    [Theory]
    [InlineData("GET", "/api/v1/live?unit=head")]
    [InlineData("POST", "/api/v1/hotline/events")]
    public async Task KeyOfALink_UsedAsAnApiKey_OpensNoApi(string method, string path)
    {
        using var client = await server.ClientAsync(ApiScopes.Watch);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("intake")]
    public async Task KeyOfAnotherSystem_OpensNoWallboard(string scope)
    {
        using var answer = await ExchangeAsync(await server.KeyAsync(scope));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Exchange_FromAnotherSite_IsRefused()
    {
        using var answer = await ExchangeAsync(await server.KeyAsync(ApiScopes.Watch), origin: "https://elsewhere.example");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Link_Revoked_EndsThePageAndTheHub()
    {
        using var screen = await OpenAsync("head");

        await server.Services.GetRequiredService<ApiKeys>().RevokeAsync(screen.Id, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, await screen.GetAsync("/wall/head"));
        await Assert.ThrowsAnyAsync<HttpRequestException>(screen.ConnectAsync);
        using var again = await ExchangeAsync(screen.Key);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Fact]
    public async Task Link_PastItsEnd_OpensNothing()
    {
        var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        var link = await server.Services.GetRequiredService<ApiKeys>().CreateAsync("wall", [ApiScopes.Watch], "head", "test", expiresAt: past);

        using var answer = await ExchangeAsync(link.Text);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Screen_Watching_ShowsItsLinkInUse()
    {
        using var screen = await OpenAsync("head");
        var opened = (await RowAsync(screen.Id)).LastUsedAt;
        Assert.NotNull(opened);

        await screen.GetAsync("/wall/head");

        Assert.True((await RowAsync(screen.Id)).LastUsedAt > opened);
    }

    [Fact]
    public async Task Page_OfAWallboard_HasNoCircuitAndNoScriptOfItsOwnInIt()
    {
        using var screen = await OpenAsync("head");

        var page = WebUtility.HtmlDecode(await screen.ReadAsync("/wall/head?lang=zh-CN"));

        Assert.Contains("电话接通率", page, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<ApiKeyRow> RowAsync(string id) =>
        (await server.Services.GetRequiredService<ApiKeys>().ListAsync(TestContext.Current.CancellationToken)).Single(row => row.Id == id);

    private async Task<HttpResponseMessage> ExchangeAsync(string key, string? origin = null)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        return await Screen.ExchangeAsync(client, key, origin);
    }

    private async Task<Screen> OpenAsync(string unit)
    {
        var link = await server.Services.GetRequiredService<ApiKeys>().CreateAsync("wall", [ApiScopes.Watch], unit, "test");
        return await Screen.OpenAsync(server.Address, link);
    }

    /// <summary>A screen on a wall: what its browser keeps is a cookie.</summary>
    private sealed class Screen : IDisposable
    {
        private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() };
        private readonly HttpClient client;
        private readonly NewApiKey link;

        private Screen(Uri address, NewApiKey link) => (client, this.link) = (new HttpClient(handler) { BaseAddress = address }, link);

        public string Id => link.Id;

        public string Key => link.Text;

        public string Unit { get; private set; } = "";

        public static async Task<Screen> OpenAsync(Uri address, NewApiKey link)
        {
            var screen = new Screen(address, link);
            using var answer = await ExchangeAsync(screen.client, link.Text, origin: null);
            answer.EnsureSuccessStatusCode();
            screen.Unit = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("unit").GetString()!;
            return screen;
        }

        public static async Task<HttpResponseMessage> ExchangeAsync(HttpClient client, string key, string? origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/wall") { Content = new FormUrlEncodedContent([KeyValuePair.Create("key", key)]) };
            if (origin is not null) request.Headers.Add("Origin", origin);
            return await client.SendAsync(request);
        }

        public Task<HttpStatusCode> GetAsync(string path) => SendAsync("GET", path);

        public Task<string> ReadAsync(string path) => client.GetStringAsync(path);

        public async Task<HttpStatusCode> SendAsync(string method, string path)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
            if (method == "POST") request.Content = new StringContent("[]", Encoding.UTF8, new MediaTypeHeaderValue("application/cloudevents-batch+json"));
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        public async Task<HubConnection> ConnectAsync()
        {
            var viewer = new HubConnectionBuilder().WithUrl(new Uri(client.BaseAddress!, "/hubs/live"), http => http.Cookies = handler.CookieContainer).Build();
            await viewer.StartAsync();
            return viewer;
        }

        public void Dispose()
        {
            client.Dispose();
            handler.Dispose();
        }
    }
}
