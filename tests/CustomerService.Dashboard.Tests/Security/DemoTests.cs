using CustomerService.Dashboard.Security.Demo;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class DemoTests(DemoHost host) : IClassFixture<DemoHost>
{
    public static TheoryData<string> People() => [.. DemoPerson.All.Select(person => person.UserName)];

    [Theory]
    [MemberData(nameof(People))]
    public async Task DemoPerson_OnePress_SignsIn(string userName)
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/account/sign-in");

        await browser.SubmitAsync("demo", ("Person", userName));

        Assert.True(await browser.IsSignedInAsync());
        Assert.Contains(userName, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoForm_NamingARealAccount_DoesNotOpenIt()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/account/sign-in");

        await browser.SubmitAsync("demo", ("Person", name));

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task DemoAccount_ItsPassword_CannotBeSetByItself()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/account/sign-in");
        await browser.SubmitAsync("demo", ("Person", "demo.executive"));

        await browser.OpenAsync("/account/password");

        Assert.Contains("A demo account is shared", browser.Text, StringComparison.Ordinal);
        Assert.Null(browser.Page.QuerySelector("input[name=NewPassword]"));
    }

    [Fact]
    public async Task DemoTurnedOff_OverTheSameData_RefusesItsAccountsAndLiveSessions()
    {
        using var before = host.NewBrowser();
        await before.OpenAsync("/account/sign-in");
        await before.SubmitAsync("demo", ("Person", "demo.administrator"));
        var name = await host.AddAccountAsync(isDemo: true);

        await using var after = host.Restart(demo: false);
        after.Clock.Advance(TimeSpan.FromMinutes(1));
        using var browser = after.NewBrowser();
        browser.Cookies.Add(after.Address, before.Cookies.GetAllCookies());

        Assert.False(await browser.IsSignedInAsync());
        await browser.OpenAsync("/account/sign-in");
        Assert.Null(browser.Page.QuerySelector("input[name='_handler'][value='demo']"));
        await browser.SignInAsync(name);
        Assert.False(await browser.IsSignedInAsync());
    }
}
