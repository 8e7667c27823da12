using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Shell;

public sealed class ReconnectTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Server_Restarted_ThePageComesBackByItselfWithinTenSeconds()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync("/?unit=CSG");
        await page.EvaluateAsync("() => { window.before = true; }");

        await site.StopAsync();
        await visitor.LinkAsync("lost", TimeSpan.FromSeconds(5));
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".cs-link")).ToContainTextAsync("正在重连");

        site.StartAgain();
        await page.WaitForFunctionAsync("() => !window.before && document.documentElement.dataset.link === 'live'", null, new() { Timeout = 10_000 });
        Assert.EndsWith("/?unit=CSG", page.Url);
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Network_LostAndBack_IsToldAtOnceAndTheSamePageGoesOn()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync();
        await page.EvaluateAsync("() => { window.before = true; }");

        await visitor.Context.SetOfflineAsync(true);
        await visitor.LinkAsync("lost", TimeSpan.FromSeconds(3));
        Assert.NotNull(await page.Locator("main").GetAttributeAsync("inert"));

        await visitor.Context.SetOfflineAsync(false);
        await visitor.LiveAsync();
        Assert.Null(await page.Locator("main").GetAttributeAsync("inert"));
        Assert.True(await page.EvaluateAsync<bool>("() => window.before"));
    }

    [Fact]
    public async Task Circuit_ThatNoLongerAnswers_IsReplacedByAFreshPage()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync();
        await page.EvaluateAsync("""
            async () => {
              window.before = true;
              const pulse = await import('/js/pulse.js');
              pulse.attach({ invokeMethodAsync: () => Promise.reject(new Error('dead')) });
              document.dispatchEvent(new CustomEvent('cs-relinked'));
            }
            """);

        await page.WaitForFunctionAsync("() => !window.before && document.documentElement.dataset.link === 'live'", null, new() { Timeout = 10_000 });
    }
}
