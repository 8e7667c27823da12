using CustomerService.Browser.Tests.Hotline;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Desk;

public sealed class DeskTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Case_RecordedAndHandled_IsFollowedByAnotherBrowserInItsOwnLanguage()
    {
        using var exchange = await Exchange.AtAsync(site);
        await using var officer = await chromium.VisitAsync(site);
        await using var colleague = await chromium.VisitAsync(site, new() { Locale = "en-GB" });
        var list = await colleague.SignInAsync("/desk");
        var page = await officer.SignInAsync("/desk/new");

        var form = page.Locator("form.dk-form");
        await form.GetByLabel("类型").SelectOptionAsync("fault-report");
        await form.Locator("select").Nth(1).SelectOptionAsync("voltage");
        await form.GetByLabel("地区类别").SelectOptionAsync("urban");
        await form.GetByLabel("标题").FillAsync("小区电压不稳");
        await form.GetByLabel("反映内容").FillAsync("晚上七点以后灯光忽明忽暗。<script>alert(1)</script>");
        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "下一步" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var row = list.Locator("tbody tr[data-row]");
        await Assertions.Expect(row).ToContainTextAsync("小区电压不稳", new() { Timeout = 20_000 });
        await Assertions.Expect(row).ToContainTextAsync("Fault report");

        await DoAsync(page, "签收", _ => Task.CompletedTask);
        await Assertions.Expect(row).ToContainTextAsync("acknowledged");
        await DoAsync(page, "派件", fields => fields.Locator("select").SelectOptionAsync(Site.UserName));
        await DoAsync(page, "答复", fields => fields.Locator("textarea").FillAsync("已派抢修队处理，电压恢复正常。"));

        await Assertions.Expect(page.Locator(".cs-page-header")).ToContainTextAsync("已答复");
        await Assertions.Expect(page.Locator(".dk-history")).ToContainTextAsync("已派抢修队处理");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "时限" })).ToBeVisibleAsync();
        await Assertions.Expect(row).ToContainTextAsync("replied");
        await Accessible.AssertAsync(page);
        officer.HasNoComplaints();
    }

    private static async Task DoAsync(IPage page, string verb, Func<ILocator, Task> fill)
    {
        await page.Locator(".dk-verbs").GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        await fill(page.Locator(".dk-form"));
        await page.Locator(".dk-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".dk-message[aria-live]").First).ToHaveTextAsync($"已完成：{verb}", new() { Timeout = 20_000 });
    }
}
