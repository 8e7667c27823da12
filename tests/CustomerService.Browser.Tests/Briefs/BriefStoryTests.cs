using CustomerService.Browser.Tests.Exports;
using CustomerService.Browser.Tests.Hotline;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Briefs;

/// <summary>A subsidiary drafts its brief, is sent it back and submits; the head office issues its own.</summary>
public sealed class BriefStoryTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private static readonly ReportingPeriod Month = ReportingPeriod.Of(
        PeriodKind.Month, OrganizationZone.Find(OrganizationZone.DefaultId).DayOf(TimeProvider.System.GetUtcNow())).Previous;

    [Fact]
    public async Task Brief_FromDraftToIssued_IsSeenByTheOtherSideAsItHappens()
    {
        using var exchange = await Exchange.AtAsync(site);
        await PersonAsync("peng.gd", "GD");
        await PersonAsync("zhou.csg", "CSG");
        await using var subsidiary = await chromium.VisitAsync(site);
        await using var headOffice = await chromium.VisitAsync(site, new() { Locale = "en-GB" });
        var writer = await SignInAsync(subsidiary, "peng.gd", $"/briefs/{Month}/GD");
        var reviewer = await SignInAsync(headOffice, "zhou.csg", "/briefs");
        var cell = reviewer.Locator(".bf-grid tbody tr").First.Locator("td").First;
        await Assertions.Expect(cell).ToContainTextAsync(new System.Text.RegularExpressions.Regex("Not begun|Missing"));

        // Nothing is written: it cannot be sent, and says why.
        await Assertions.Expect(writer.GetByRole(AriaRole.Button, new() { Name = "报送" })).ToBeDisabledAsync();
        await Assertions.Expect(writer.Locator(".bf-why")).ToContainTextAsync("还没有写综述或分析");
        await writer.GetByLabel("存在的问题及原因").FillAsync("早高峰坐席不足。");
        await Assertions.Expect(writer.Locator("#causes .bf-saved")).ToHaveTextAsync("已保存", new() { Timeout = 20_000 });
        await SendAsync(writer, "报送");
        await Assertions.Expect(writer.Locator(".bf-seal")).ToContainTextAsync("内容与校验码一致", new() { Timeout = 20_000 });
        await Assertions.Expect(cell).ToContainTextAsync("Submitted", new() { Timeout = 20_000 });

        await reviewer.GotoAsync($"/briefs/{Month}/GD");
        await headOffice.LiveAsync();
        await reviewer.Locator(".bf-review textarea").FillAsync("请写明措施。");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Return", Exact = true }).ClickAsync();
        await Assertions.Expect(writer.Locator(".bf-returned")).ToContainTextAsync("请写明措施。", new() { Timeout = 20_000 });

        await writer.Locator(".bf-propose summary").ClickAsync();
        var form = writer.Locator(".bf-form");
        await form.Locator("textarea").FillAsync("早高峰增开两个坐席");
        await form.GetByLabel("责任人").FillAsync("梁志远");
        await form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(writer.Locator("#actions .dl-list li")).ToContainTextAsync("GD-1", new() { Timeout = 20_000 });
        await Accessible.AssertAsync(writer);
        await SendAsync(writer, "报送");
        await Assertions.Expect(reviewer.Locator(".bf-review")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Assertions.Expect(writer.Locator(".cs-page-header")).ToContainTextAsync("已采用", new() { Timeout = 20_000 });

        using (var downloads = new Downloads()) Downloads.Hold(await downloads.TakeAsync(writer), "广东公司客户服务信息简报", "早高峰坐席不足。", "GD-1");

        await reviewer.GotoAsync($"/briefs/{Month}");
        await headOffice.LiveAsync();
        await Assertions.Expect(reviewer.Locator("#summary")).ToContainTextAsync("The briefs of 1 of 2 units are in it; missing: 海南公司.");
        await Assertions.Expect(reviewer.Locator("#causes .bf-quote")).ToContainTextAsync("早高峰坐席不足。");
        await reviewer.GetByLabel("What the month was like").FillAsync("A quiet month.");
        await Assertions.Expect(reviewer.Locator("#summary .bf-saved")).ToHaveTextAsync("Saved", new() { Timeout = 20_000 });
        await SendAsync(reviewer, "Issue");
        await Assertions.Expect(reviewer.Locator(".bf-seal")).ToContainTextAsync("Content fits the hash", new() { Timeout = 20_000 });
        await Accessible.AssertAsync(reviewer);
        subsidiary.HasNoComplaints();
        headOffice.HasNoComplaints();
    }

    private static async Task SendAsync(IPage page, string verb)
    {
        await page.Locator(".cs-page-header").GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync();
        await page.Locator(".bf-ask .cs-button").First.ClickAsync();
    }

    private static async Task<IPage> SignInAsync(Visitor visitor, string userName, string path)
    {
        var page = await visitor.OpenAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        await page.FillAsync("#UserName", userName);
        await page.FillAsync("#Password", Site.Password);
        await page.PressAsync("#Password", "Enter");
        await visitor.LiveAsync();
        return page;
    }

    private async Task PersonAsync(string userName, string unit)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account(userName, userName, unit);
        Assert.True((await accounts.CreateAsync(account, Site.Password)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Roles.Executive)).Succeeded);
    }
}
