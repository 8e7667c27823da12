using System.Collections.Concurrent;
using CustomerService.Browser.Tests.Hotline;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests;

public sealed class AccessiblePagesTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    /// <summary>Every page a person can open, with something on it.</summary>
    private static readonly string[] Pages =
    [
        "/hotline/CSG",
        "/hotline/GD?window=today",
        "/hotline/GD/legs?window=today",
        "/hotline/GD/requests?window=today",
        "/hotline/calls/call-1",
        "/hotline/CSG/history",
        "/executive",
        "/executive?unit=GD&period=2026-10&measure=average-wait&view=full",
        "/periods",
        "/hotline/GD/agents",
        "/hotline/GD/agents?shift=night&agent=lin",
        "/hotline/GD/alerts",
        "/hotline/GD/alerts/rules",
        "/hotline/GD/callbacks",
        "/desk?standing=any",
        "/desk/new",
        "/desk/new?call=call-1",
        "/desk/calls",
        "/desk/templates",
        "/desk/callbacks",
        "/desk/storms",
        "/desk/forecast",
        "/desk/figures",
        "/briefs",
        "/briefs/2026-10",
        "/briefs/2026-10/GD",
        "/actions",
        "/targets",
        "/publications",
        "/publications/2025?unit=CSG",
        "/targets?of=GD&measure=answer-rate",
        "/accesses",
        "/admin/mail",
        "/desk/import",
        "/desk/exports",
        "/hotline/GD/course",
        "/hotline/GD/staffing",
        "/admin",
        "/admin/units",
        "/admin/queues",
        "/admin/users",
        "/admin/keys",
        "/admin/calendar",
        "/calendar?year=2026",
        "/packs",
        "/packs/csg-2003",
        "/packs/csg-2003/clauses/3.3",
        "/admin/exchanges",
        "/account",
        "/subscriptions",
        "/account/password",
        "/account/two-factor",
        "/account/second-factor",
        "/account/passkeys",
        "/nowhere",
        "/hotline/GD/replay?figure=answer-rate",
        "/admin/wallboards",
        "/wall/CSG?layout=overview",
        "/wall/GD?layout=queues&theme=light",
        "/wall/GD?layout=agents",
        "/wall/GD?layout=queue&queue=faults",
        "/wall",
    ];

    [Theory]
    [InlineData("zh-CN", ColorScheme.Light, 1440)]
    [InlineData("en-GB", ColorScheme.Dark, 390)]
    public async Task Pages_All_HaveNothingForAxeToFind(string locale, ColorScheme scheme, int width)
    {
        using var exchange = await Exchange.AtAsync(site);
        await exchange.AnswerAsync("call-1", wait: 3);
        await using var visitor = await chromium.VisitAsync(site, new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        await visitor.OpenAsync("/account/sign-in");
        await Accessible.AssertAsync(visitor.Page);

        var tabs = new[] { await visitor.SignInAsync(), await visitor.Context.NewPageAsync() };
        var paths = new ConcurrentQueue<string>(Pages);
        var found = new ConcurrentQueue<string>();
        await Task.WhenAll(tabs.Select(tab => JudgeAsync(tab, paths, found)));

        Assert.True(found.IsEmpty, string.Join('\n', found));
    }

    /// <summary>Two tabs share the pages: while one waits for its page to come to rest, the other is judged.</summary>
    private static async Task JudgeAsync(IPage tab, ConcurrentQueue<string> paths, ConcurrentQueue<string> found)
    {
        while (paths.TryDequeue(out var path))
        {
            await tab.GotoAsync(path);
            await tab.Locator("main").WaitForAsync();
            await tab.WaitForLoadStateAsync(LoadState.NetworkIdle);
            // A wall that is still connecting is grey on purpose.
            if (path.StartsWith("/wall/", StringComparison.Ordinal)) await Assertions.Expect(tab.Locator("body")).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 30_000 });
            foreach (var violation in await Accessible.FindAsync(tab))
                found.Enqueue(violation);
        }
    }
}
