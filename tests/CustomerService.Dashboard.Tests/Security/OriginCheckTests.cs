using System.Net;
using System.Net.WebSockets;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>Every transport of every live connection, tried over a real socket as another site would try it.</summary>
[Collection(nameof(SecurityHost))]
public sealed class OriginCheckTests(SecurityHost host)
{
    private const string Foreign = "https://elsewhere.example";

    public static TheoryData<HttpMethod, string> LiveRequests => new()
    {
        { HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1" },
        { HttpMethod.Get, "/_blazor?id=1" },
        { HttpMethod.Post, "/_blazor?id=1" },
        { HttpMethod.Post, "/hubs/live/negotiate?negotiateVersion=1" },
        { HttpMethod.Get, "/hubs/live?id=1" },
        { HttpMethod.Get, "/HUBS/LIVE?id=1" },
    };

    public static TheoryData<string> ForeignOrigins =>
    [
        Foreign, "null", "http://localhost", "http://localhost:1", "https://127.0.0.1", "http://127.0.0.1.elsewhere.example", "",
    ];

    [Theory]
    [MemberData(nameof(LiveRequests))]
    public async Task LiveRequest_FromAnotherSite_IsForbidden(HttpMethod method, string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(method, path, Foreign));

    [Theory]
    [MemberData(nameof(LiveRequests))]
    public async Task LiveRequest_FromOurOwnPage_IsLeftToSignIn(HttpMethod method, string path) =>
        Assert.NotEqual(HttpStatusCode.Forbidden, await SendAsync(method, path, Own));

    [Theory]
    [MemberData(nameof(ForeignOrigins))]
    public async Task Negotiate_AnythingButOurOwnOrigin_IsForbidden(string origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "/_blazor/negotiate", origin));

    [Fact]
    public async Task Negotiate_TwoOrigins_IsForbidden() =>
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "/_blazor/negotiate", Own, Foreign));

    [Theory]
    [InlineData("/_blazor")]
    [InlineData("/hubs/live")]
    [InlineData("/")]
    public async Task Socket_FromAnotherSite_IsForbidden(string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync(path, Foreign));

    [Fact]
    public async Task Socket_FromOurOwnPage_IsLeftToSignIn() =>
        Assert.NotEqual(HttpStatusCode.Forbidden, await ConnectAsync("/_blazor", Own));

    [Fact]
    public async Task Socket_FromAListedOrigin_IsLeftToSignIn()
    {
        using var behindProxy = host.WithWebHostBuilder(builder => builder.UseSetting("Security:AllowedOrigins:0", Foreign + "/"));
        behindProxy.UseKestrel(0);
        behindProxy.StartServer();

        Assert.NotEqual(HttpStatusCode.Forbidden, await ConnectAsync("/_blazor", Foreign, behindProxy.ClientOptions.BaseAddress));
        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync("/_blazor", "https://third.example", behindProxy.ClientOptions.BaseAddress));
    }

    private string Own => host.Address.GetLeftPart(UriPartial.Authority);

    private async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, params string[] origins)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(method, path);
        foreach (var origin in origins)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> ConnectAsync(string path, string origin, Uri? address = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(address ?? host.Address, path)) { Scheme = "ws" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }
}
