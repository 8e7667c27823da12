using System.Text.RegularExpressions;
using CustomerService.Dashboard.Security;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CustomerService.Browser.Tests.Hotline;

public sealed partial class SupervisorTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Board_CallReported_ChangesTheFigureAndOpensDownToItsEvents()
    {
        using var exchange = await Exchange.AtAsync(site);
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync("/hotline/GD?window=today");
        var rate = page.Locator("[data-figure=AnswerRate]");
        await Expect(rate).ToBeVisibleAsync();

        await exchange.AnswerAsync("call-7", wait: 4);

        await Expect(rate).ToContainTextAsync("100.0%");
        await Expect(rate).ToContainTextAsync("1 / 1");
        await rate.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("3.3");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link).Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(LegsAddress());
        await page.GetByRole(AriaRole.Link, new() { Name = "call-7", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(CallAddress());
        await Expect(page.Locator("main")).ToContainTextAsync("lin");
        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task Board_UnitLeavesTheUsersScope_IsClosed()
    {
        using var exchange = await Exchange.AtAsync(site);
        await Exchange.AddOfficeAsync(site, "GD-07");
        await site.AddAsync("liu.he", "Liu He", "GD", Roles.HotlineSupervisor);
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync("/hotline/GD-07", "liu.he");
        await Expect(page.Locator("h1")).ToHaveTextAsync("GD-07");

        await Exchange.MoveToHainanAsync(site, "GD-07");

        await Expect(page.Locator("[data-hotline]")).ToHaveCountAsync(0);
        await Expect(page.Locator("main")).Not.ToContainTextAsync("GD-07");
    }

    [Fact]
    public async Task Board_ServerRestarts_RecoversByItselfAndGoesOnCounting()
    {
        using var before = await Exchange.AtAsync(site);
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.SignInAsync("/hotline/GD?window=today");
        var waiting = page.Locator("[data-figure=Waiting] .cs-value");
        await before.OfferAsync("before-restart");
        await Expect(waiting).ToHaveTextAsync("1");

        await site.StopAsync();
        site.StartAgain();

        await visitor.LinkAsync("live", TimeSpan.FromSeconds(30));
        await Expect(waiting).ToHaveTextAsync("1", new() { Timeout = 20_000 });
        using var after = await Exchange.AtAsync(site);
        await after.OfferAsync("after-restart");
        await Expect(waiting).ToHaveTextAsync("2");
    }

    [GeneratedRegex("/hotline/GD/legs")]
    private static partial Regex LegsAddress();

    [GeneratedRegex("/hotline/calls/call-7")]
    private static partial Regex CallAddress();
}
