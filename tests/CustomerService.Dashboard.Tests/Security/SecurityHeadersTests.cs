using System.Net;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

[Collection(nameof(SecurityHost))]
public sealed class SecurityHeadersTests(SecurityHost host)
{
    [Fact]
    public async Task Page_ItsImportMap_CarriesTheNonceOfItsPolicy()
    {
        using var browser = host.NewBrowser();
        var first = Policy(await browser.OpenAsync("/account/sign-in"));
        var nonce = browser.Page.QuerySelector("script[type=importmap]")!.GetAttribute("nonce");

        Assert.Equal($"'self' 'nonce-{nonce}'", first["script-src"]);
        Assert.NotEqual(first["script-src"], Policy(await browser.OpenAsync("/account/sign-in"))["script-src"]);
    }

    [Fact]
    public async Task Page_ItsScripts_AreFilesOrCarryTheNonce()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/account/sign-in");

        Assert.All(browser.Page.QuerySelectorAll("script"), script => Assert.True(script.HasAttribute("src") || script.HasAttribute("nonce")));
        Assert.DoesNotContain(browser.Page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/error")]
    [InlineData("/")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/css/tokens.css")]
    [InlineData("/_blazor/negotiate")]
    public async Task Answer_OfAnyKind_IsProtected(string path)
    {
        using var browser = host.NewBrowser();
        using var answer = await browser.OpenAsync(path);
        var policy = Policy(answer);

        Assert.Equal("'none'", policy["object-src"]);
        Assert.Equal("'self'", policy["base-uri"]);
        Assert.Equal("'self'", policy["form-action"]);
        Assert.Equal("'self'", policy["frame-ancestors"]);
        Assert.Equal("'self' data:", policy["img-src"]);
        Assert.Equal($"'self' ws://{host.Address.Authority}", policy["connect-src"]);
        Assert.DoesNotContain("unsafe-eval", string.Concat(policy.Values));
        Assert.DoesNotContain("unsafe-inline", policy["script-src"]);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task TransportSecurity_OverTls_IsDemandedInProductionOnly(string environment, bool demanded)
    {
        using var secure = host.WithWebHostBuilder(builder => builder.UseEnvironment(environment));
        using var client = secure.CreateClient(new() { BaseAddress = new Uri("https://service.example"), AllowAutoRedirect = false });

        using var answer = await client.GetAsync(new Uri("/error", UriKind.Relative));

        Assert.Equal(demanded, answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static Dictionary<string, string> Policy(HttpResponseMessage answer) => Header(answer, "Content-Security-Policy")
        .Split("; ").Select(directive => directive.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
