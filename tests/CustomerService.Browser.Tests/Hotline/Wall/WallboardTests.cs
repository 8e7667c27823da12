using System.Text.RegularExpressions;
using CustomerService.Dashboard.Security.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Hotline.Wall;

public sealed class WallboardTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Wallboard_OpenedByItsLink_LivesUntilTheLinkIsRevoked()
    {
        using var exchange = await Exchange.AtAsync(site);
        var keys = site.Services.GetRequiredService<ApiKeys>();
        var link = await keys.CreateAsync("大厅", [ApiScopes.Watch], "GD", "test", cancellation: TestContext.Current.CancellationToken);
        await using var visitor = await chromium.VisitAsync(site, new() { ViewportSize = new() { Width = 1920, Height = 1080 } });

        // The link leads to its unit, and its key is in the address no more.
        var page = await visitor.OpenAsync($"/wall?layout=overview#{link.Text}");
        await page.WaitForURLAsync("**/wall/GD?layout=overview");
        await StateAsync(page, "live");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("广东公司");

        // A posted event is seen.
        var waiting = page.Locator("[data-figure=waiting] [data-value]");
        await Assertions.Expect(waiting).ToHaveTextAsync("0");
        await exchange.OfferAsync("wall-1");
        await Assertions.Expect(waiting).ToHaveTextAsync("1");
        visitor.HasNoComplaints();

        // A server that restarts is found again.
        await site.StopAsync();
        await Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-state", new Regex("lost|stale"));
        site.StartAgain();
        await StateAsync(page, "live");
        await Assertions.Expect(waiting).ToHaveTextAsync("1");

        // A revoked link goes dark.
        await site.Services.GetRequiredService<ApiKeys>().RevokeAsync(link.Id, TestContext.Current.CancellationToken);
        await StateAsync(page, "ended");
        await Assertions.Expect(page.Locator("[data-end]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToBeHiddenAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-says]")).ToContainTextAsync("失效");
    }

    [Fact]
    public async Task Wallboard_UnitLeavesItsLinks_IsShownNoMore()
    {
        using var exchange = await Exchange.AtAsync(site);
        await Exchange.AddOfficeAsync(site, "GD-08");
        var link = await site.Services.GetRequiredService<ApiKeys>().CreateAsync("大厅", [ApiScopes.Watch], "GD", "test", cancellation: TestContext.Current.CancellationToken);
        await using var visitor = await chromium.VisitAsync(site);
        var one = await visitor.OpenAsync($"/wall?layout=overview&units=GD,GD-08&every=600#{link.Text}");
        await one.WaitForURLAsync("**/wall/GD?**");
        await StateAsync(one, "live");
        var another = await one.Context.NewPageAsync();
        await another.GotoAsync(new Uri(site.Address, "/wall/GD-08?layout=overview").ToString());
        await StateAsync(another, "live");

        await Exchange.MoveToHainanAsync(site, "GD-08");

        await StateAsync(another, "ended");
        await Assertions.Expect(one.Locator("body")).Not.ToHaveAttributeAsync("data-program", new Regex("GD-08"), new() { Timeout = 20_000 });
        await StateAsync(one, "live");
    }

    [Fact]
    public async Task Wallboard_OfSeveralPictures_TurnsByKeyAndStandsStillWhilePaused()
    {
        using var exchange = await Exchange.AtAsync(site);
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync("/hotline/GD");

        await page.GotoAsync("/wall/GD?layout=overview,queue,agents&queue=faults&every=5");
        await StateAsync(page, "live");
        await Assertions.Expect(Picture(page, "overview")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Picture(page, "agents")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(Picture(page, "queue")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("故障报修");

        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(page.Locator("[data-do=pause]")).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(page.Locator("[data-do=pause]")).ToHaveAttributeAsync("aria-label", "继续轮播");
        await page.WaitForTimeoutAsync(6_500);
        await Assertions.Expect(Picture(page, "queue")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync(" ");
        await Assertions.Expect(Picture(page, "overview")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task Figures_Changing_MoveNothing()
    {
        using var exchange = await Exchange.AtAsync(site);
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync("/hotline/GD");
        await page.GotoAsync("/wall/GD?layout=overview");
        await StateAsync(page, "live");
        var before = await PlacesAsync(page);

        await page.EvaluateAsync("() => document.querySelectorAll('[data-value]').forEach(value => { value.textContent = '1,234'; })");

        Assert.Equal(before, await PlacesAsync(page));
    }

    private static ILocator Picture(IPage page, string layout) => page.Locator($"[data-layout={layout}]");

    private static Task<string> PlacesAsync(IPage page) => page.EvaluateAsync<string>("""
        () => JSON.stringify([...document.querySelectorAll('.wall-tile, .wall-tile dt, .wall-value, .wall-mark')]
          .map(one => one.getBoundingClientRect()).map(({ left, top, height }) => [left, top, height]))
        """);

    private static Task StateAsync(IPage page, string state) =>
        Assertions.Expect(page.Locator("body")).ToHaveAttributeAsync("data-state", state, new() { Timeout = 20_000 });
}
