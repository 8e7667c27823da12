using System.Net;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Security;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Errors;

public sealed class ErrorPagesTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    private const string Inside = "the password of the database";

    [Fact]
    public async Task UnknownAddress_APerson_SeesOurPage()
    {
        using var browser = await SignedInAsync();

        using var answer = await browser.OpenAsync("/no/such/page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("This page does not exist", browser.Text);
        Assert.NotNull(browser.Page.QuerySelector("main h1"));
    }

    [Theory]
    [InlineData("/api/v1/no-such-thing", "application/problem+json")]
    [InlineData("/open311/v2/no-such-thing", "application/problem+json")]
    [InlineData("/hubs/no-such-hub", "text/plain")]
    [InlineData("/openapi/no/such/document", "text/plain")]
    [InlineData("/health/no-such-check", "text/plain")]
    public async Task UnknownAddress_AProgram_GetsProblemDetailsAndNeverAPage(string path, string toldAPerson)
    {
        using var browser = await SignedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Accept = { new("application/json") } } };

        using var asProgram = await browser.SendAsync(request);
        using var asPerson = await browser.OpenAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (asProgram.StatusCode, asProgram.Content.Headers.ContentType?.MediaType));
        Assert.Equal((HttpStatusCode.NotFound, toldAPerson), (asPerson.StatusCode, asPerson.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("application/json", "application/problem+json")]
    public async Task Failure_OfTheServer_IsToldAsAskedAndWithoutItsInside(string accept, string told)
    {
        await using var failing = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddScoped<AccountSignIn>(_ => throw new InvalidOperationException(Inside))));
        using var client = failing.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in") { Headers = { Accept = { new(accept) } } };

        using var answer = await client.SendAsync(request);

        Assert.Equal((HttpStatusCode.InternalServerError, told), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.DoesNotContain(Inside, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/status/403", "You may not see this")]
    [InlineData("/status/404", "This page does not exist")]
    [InlineData("/status/418", "The server answered with status 418.")]
    [InlineData("/error", "Something went wrong on our side")]
    public async Task ErrorPage_OfAnyKind_NeedsNeitherSignInNorCircuit(string path, string words)
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync(path);

        Assert.Contains(words, browser.Text);
        Assert.DoesNotContain("\"type\":\"server\"", browser.Page.Source.Text);
    }

    private async Task<Browser> SignedInAsync()
    {
        var browser = host.NewBrowser();
        await browser.SignInAsync(await host.AddAccountAsync());
        return browser;
    }
}
