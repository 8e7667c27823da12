using System.Net;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task Link_FromTheLog_MakesOneAdministratorOnce()
    {
        await using var host = new SecurityHost();
        var link = Link(host);
        using var owner = host.NewBrowser();
        using var late = host.NewBrowser();
        await owner.OpenAsync(link);
        await late.OpenAsync(link);

        var weak = await CreateAsync(owner, "password12345");
        Assert.Equal(HttpStatusCode.OK, weak.StatusCode);
        Assert.Contains("guessers", owner.Notice, StringComparison.Ordinal);
        var made = await CreateAsync(owner, SecurityHost.Password);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        Assert.Contains("Administrator", await TextOfAsync(owner, "/account"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, (await CreateAsync(late, SecurityHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await late.OpenAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=guess")]
    public async Task Link_WithoutItsToken_OffersNothing(string query)
    {
        await using var host = new SecurityHost();
        using var browser = host.NewBrowser();

        var answer = await browser.OpenAsync($"/account/first-administrator{query}");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(browser.Page.QuerySelector("input[name=UserName]"));
    }

    [Fact]
    public async Task Link_IsNotPrinted_WhenAnAccountExists()
    {
        await using var host = new SecurityHost();
        await host.AddAccountAsync();

        await using var restarted = host.Restart();

        Assert.DoesNotContain(restarted.Log.All, line => line.Contains("first-administrator", StringComparison.Ordinal));
    }

    private static string Link(SecurityHost host)
    {
        var line = Assert.Single(host.Log.All, line => line.Contains("/account/first-administrator?token=", StringComparison.Ordinal));
        return new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;
    }

    private static Task<HttpResponseMessage> CreateAsync(Browser browser, string password) => browser.SubmitAsync(
        "administrator", ("UserName", "owner"), ("DisplayName", "Owner"), ("NewPassword", password), ("RepeatedPassword", password));

    private static async Task<string> TextOfAsync(Browser browser, string path)
    {
        await browser.OpenAsync(path);
        return browser.Text;
    }
}
