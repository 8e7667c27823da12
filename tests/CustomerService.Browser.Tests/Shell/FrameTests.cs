using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Shell;

public sealed class FrameTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Page_OpenAndSwitched_BreaksNoPolicyAndRaisesNoError()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync();
        Assert.Equal("zh-CN", await visitor.RootAsync("lang"));

        await page.ClickAsync("form[action='/culture'] button");
        await visitor.LiveAsync();
        Assert.Equal("en", await visitor.RootAsync("lang"));
        await Assertions.Expect(page.Locator(".cs-brand__name")).ToHaveTextAsync("CustomerService");

        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task Theme_Chosen_HoldsAtOnceAndAfterReloadBeforeTheFirstPaint()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync();
        Assert.Equal("light", await visitor.RootAsync("data-scheme"));
        var light = await CanvasAsync(page);

        await page.ClickAsync("button[popovertarget=cs-theme]");
        await page.ClickAsync("[data-theme-choice=dark]");
        Assert.Equal("true", await page.Locator("[data-theme-choice=dark]").GetAttributeAsync("aria-pressed"));
        Assert.Equal("dark", await visitor.RootAsync("data-scheme"));
        var dark = await CanvasAsync(page);
        Assert.NotEqual(light, dark);

        // What the server sends is already dark: nothing is repaired by script after the first paint.
        var html = await (await page.ReloadAsync())!.TextAsync();
        Assert.Contains("data-theme=\"dark\" data-scheme=\"dark\"", html);
        Assert.Equal(dark, await CanvasAsync(page));
    }

    [Fact]
    public async Task Theme_OfTheSystem_IsFollowedWithoutAChoice()
    {
        await using var visitor = await chromium.VisitAsync(site, new() { ColorScheme = ColorScheme.Dark });
        var page = await visitor.OpenAsync("/account/sign-in");
        Assert.Equal("dark", await visitor.RootAsync("data-scheme"));

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.scheme === 'light'");
    }

    [Fact]
    public async Task Navigation_OnAPhone_IsADrawerThatClosesBehindTheChoice()
    {
        await using var visitor = await chromium.VisitAsync(site, new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var page = await visitor.SignInAsync();
        await Assertions.Expect(page.Locator(".cs-rail")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));

        await page.ClickAsync(".cs-bar__menu");
        await Assertions.Expect(page.Locator("#cs-drawer")).ToBeVisibleAsync();
        await page.ClickAsync("#cs-drawer a >> nth=0");
        await Assertions.Expect(page.Locator("#cs-drawer")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keyboard_FirstStop_SkipsToTheContent()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync();
        await page.EvaluateAsync("() => document.activeElement.blur()");

        await page.Locator("[data-skip]").FocusAsync();
        await Assertions.Expect(page.Locator("[data-skip]")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("content", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.DoesNotContain('#', page.Url);
    }

    private static Task<string> CanvasAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
