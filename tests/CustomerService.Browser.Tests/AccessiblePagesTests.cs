using CustomerService.Browser.Tests.Hotline;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests;

public sealed class AccessiblePagesTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    /// <summary>Every page a person can open, with something on it.</summary>
    public static TheoryData<string> Pages { get; } = new(
        "/hotline/CSG", "/hotline/CSG?window=today", "/hotline/GD/legs?window=today", "/hotline/GD/requests?window=today", "/hotline/calls/call-1",
        "/hotline/CSG/history", "/admin", "/admin/units", "/admin/queues", "/admin/users", "/admin/keys",
        "/account", "/account/password", "/account/second-factor", "/account/passkeys", "/nowhere");

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_InBothLanguagesAndThemes_HasNothingForAxeToFind(string path)
    {
        using var exchange = await Exchange.AtAsync(site);
        await exchange.AnswerAsync("call-1", wait: 3);
        foreach (var (locale, scheme) in ((string, ColorScheme)[])[("zh-CN", ColorScheme.Light), ("en-GB", ColorScheme.Dark)])
        {
            await using var visitor = await chromium.VisitAsync(site, new() { Locale = locale, ColorScheme = scheme });
            var page = await visitor.SignInAsync();
            await page.GotoAsync(path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.Locator("main").WaitForAsync();
            await Accessible.AssertAsync(page);
        }
    }
}
