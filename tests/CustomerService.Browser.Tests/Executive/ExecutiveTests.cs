using System.Text.RegularExpressions;
using CustomerService.Browser.Tests.Exports;
using CustomerService.Browser.Tests.Hotline;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CustomerService.Browser.Tests.Executive;

public sealed class ExecutiveTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    /// <summary>Year, unit, month, day, hour, queue, call, event; and all the way back by what the pages offer.</summary>
    [Fact]
    public async Task Executive_FollowsTheYearsNumberDownToOneCallAndBack()
    {
        using var exchange = await Exchange.AtAsync(site);
        await exchange.AnswerAsync("call-7", wait: 4);
        await using var visitor = await chromium.VisitAsync(site, new() { Locale = "en-GB", ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await visitor.SignInAsync("/executive?unit=CSG");
        var (wait, period) = (page.Locator("[data-measure=average-wait]"), page.Locator(".ex-periods [aria-current=page]"));
        await Expect(wait.Locator(".cs-parts")).ToHaveTextAsync("4 s / 1");
        await Expect(wait.Locator(".ex-card__value")).ToHaveTextAsync("4.0 s");
        var rate = await page.Locator("[data-measure=answer-rate] .cs-value").TextContentAsync();
        using (var downloads = new Downloads()) Downloads.Hold(await downloads.TakeAsync(page), "Servicefigures", "总部", "广东公司", rate!);
        await wait.ClickAsync();
        await Expect(wait).ToHaveAttributeAsync("aria-current", "true");

        await page.Locator(".ex-ranking tbody a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("unit=GD&period=\\d{4}&measure=average-wait"));
        await Expect(page.Locator(".cs-page-header [aria-current]")).ToHaveTextAsync("广东公司");
        await page.Locator(".ex-steps a").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("unit=GD&period=\\d{4}-\\d\\d&measure=average-wait"));
        await Expect(period).ToHaveTextAsync(new Regex("^[A-Z][a-z]{2,3}$"));
        await page.Locator(".ex-steps a").Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/hotline/GD/history\\?.*grain=hour&figure=AverageWait"));
        await page.Locator(".hl-table tbody tr").Filter(new() { HasText = "00:04" }).Locator("th a").ClickAsync();
        await Expect(page.Locator("[data-explained=AverageWait]")).ToHaveTextAsync("00:04");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("faults|故障报修") }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("queue=faults&show=concluded&figure=AverageWait"));
        await page.GetByRole(AriaRole.Link, new() { Name = "call-7", Exact = true }).First.ClickAsync();
        await Expect(page.Locator(".hl-leg tbody tr")).ToHaveCountAsync(2);

        await page.Locator(".cs-page-header a[data-hotkey=u]").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/hotline/GD/legs"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Hours of the day" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/hotline/GD/history\\?.*queue=faults&figure=AverageWait"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Executive page: Average wait" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/executive\\?unit=GD&period=\\d{4}-\\d\\d&measure=average-wait"));
        await Expect(period).ToHaveTextAsync(new Regex("^[A-Z][a-z]{2,3}$"));
        foreach (var (name, wider) in new[] { ("^Q\\d$", "Q\\d"), ("^H\\d$", "H\\d"), ("^\\d{4}$", "") })
        {
            await page.Keyboard.PressAsync("u");
            await Expect(page).ToHaveURLAsync(new Regex($"period=\\d{{4}}{wider}&measure=average-wait"));
            await Expect(period).ToHaveTextAsync(new Regex(name));
        }

        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task Print_LeavesTheFrameAndTheButtonsOut()
    {
        using var exchange = await Exchange.AtAsync(site);
        await using var visitor = await chromium.VisitAsync(site, new() { Locale = "en-GB", ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await visitor.SignInAsync("/executive?unit=CSG");
        await Expect(page.Locator(".ex-periods")).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".cs-rail")).ToBeHiddenAsync();
        await Expect(page.Locator(".ex-periods")).ToBeHiddenAsync();
        await Expect(page.Locator("[data-print]")).ToBeHiddenAsync();
        Assert.Equal("rgb(255, 255, 255)", await page.Locator(".ex :is(.ex-card, .cs-card)").First.EvaluateAsync<string>("card => getComputedStyle(card).backgroundColor"));
    }
}
