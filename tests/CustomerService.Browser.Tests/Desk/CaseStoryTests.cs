using System.Globalization;
using System.Net.Http.Json;
using CustomerService.Browser.Tests.Hotline;
using System.Text.RegularExpressions;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Desk;

/// <summary>
/// One case from the call to its second life, over the National Day of 2026 with its make-up Saturday; a colleague watches it live in
/// another language, and whom a sealed case accuses learns nothing of it. Days pass by moving the server's clock.
/// </summary>
public sealed class CaseStoryTests : IAsyncLifetime
{
    private const string Lin = "lin.wei";
    private const string He = "he.yu";
    private const string Ou = "ou.xuemei";
    private const string Zheng = "zheng.guoliang";
    private static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 20_000 };
    private static readonly LocatorAssertionsToContainTextOptions SoonText = new() { Timeout = 20_000 };

    // The Wednesday before the holiday, ten in the morning in Shanghai.
    private readonly MovedClock clock = new(Local("2026-09-30 10:00"));
    private readonly Chromium chromium;
    private readonly Site site;

    public CaseStoryTests(Chromium chromium) => (this.chromium, site) = (chromium, new Site(clock));

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        await site.Services.GetRequiredService<Organizations>().ChangeAsync(db =>
        {
            var head = new OrgUnit("CSG", "总部", UnitKind.HeadOffice, parent: null);
            var gd = new OrgUnit("GD", "广东公司", UnitKind.Subsidiary, head);
            db.AddRange(head, gd, new OrgUnit("GD-01", "广州供电局", UnitKind.SupplyUnit, gd), new CallQueue("faults", "故障报修", gd));
            return Task.CompletedTask;
        });
        await site.AddAsync(Lin, "林薇", "GD", Roles.ComplaintOfficer, Roles.HotlineSupervisor);
        await site.AddAsync(He, "何宇", "GD", Roles.ComplaintOfficer);
        await site.AddAsync(Ou, "欧雪梅", "GD-01", Roles.ComplaintOfficer);
        await site.AddAsync(Zheng, "郑国梁", "CSG", Roles.SupervisionOfficer);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Complaint_FromTheCallToItsReopening_IsWatchedLiveAndItsClockForgetsNothing()
    {
        using var exchange = await Exchange.AtAsync(site, clock);
        await using var officer = await chromium.VisitAsync(site);
        await using var colleague = await chromium.VisitAsync(site, new() { Locale = "en-GB" });
        var page = await officer.SignInAsync("/desk/new", Lin);
        await FillAsync(page, "电费突然翻倍", "上月电费突然翻了一倍，抄表数不对。", "阳光花园3栋502");
        await RecordAsync(page);
        var list = await colleague.SignInAsync("/desk?standing=any", He);
        await Assertions.Expect(list.Locator("tbody tr[data-row]")).ToHaveCountAsync(1, new() { Timeout = 20_000 });

        // A call comes in, and becomes a complaint that looks like the one before.
        await exchange.AnswerAsync("call-77", 12);
        await page.GotoAsync("/desk/new?call=call-77");
        await officer.LiveAsync();
        await Assertions.Expect(page.Locator(".dc-call")).ToContainTextAsync("call-77", SoonText);
        await FillAsync(page, "电费突然翻倍，再次反映", "上月电费突然翻了一倍，抄表数不对，请核实。", "阳光花园3栋502");
        await Assertions.Expect(page.Locator(".dc-similar .dc-case").First).ToContainTextAsync("电费突然翻倍", SoonText);
        await RecordAsync(page);
        var number = page.Url[^11..];
        var row = list.Locator($"tr[data-case='{number}']");
        await Assertions.Expect(row).ToContainTextAsync("再次反映", SoonText);

        // Routed to the marketing department of the right level, by the clause that says so.
        var facts = page.Locator(".dk-facts").First;
        await Assertions.Expect(facts).ToContainTextAsync("广东公司");
        await Assertions.Expect(facts.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("依据第") })).ToHaveAttributeAsync("href", new Regex("/packs/csg-2003/clauses/"));
        await Assertions.Expect(facts).ToContainTextAsync("call-77");

        await DoAsync(page, "签收");
        await Assertions.Expect(row).ToContainTextAsync("acknowledged", SoonText);
        await DoAsync(page, "派件", form => form.Locator("select").SelectOptionAsync(Lin));

        // Both are in it: each sees the other, and who is writing.
        var watched = await OpenAsync(colleague, number);
        await Assertions.Expect(page.Locator(".dp-here")).ToContainTextAsync("何宇", SoonText);
        await page.Locator(".dk-verbs").GetByRole(AriaRole.Button, new() { Name = "内部备注", Exact = true }).ClickAsync();
        await page.Locator(".dk-form textarea").PressSequentiallyAsync("@何");
        await Assertions.Expect(watched.Locator(".dp-here")).ToContainTextAsync("林薇 is writing", SoonText);
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "何宇" })).ToBeVisibleAsync(Soon);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".dk-form textarea").PressSequentiallyAsync("请核对抄表照片");
        await page.Locator(".dk-form button[type=submit]").ClickAsync();
        await DoneAsync(page, "内部备注");
        await Assertions.Expect(watched.Locator(".dk-history")).ToContainTextAsync("@何宇 请核对抄表照片", SoonText);

        // Paused over the holiday, resumed on the first day of work; the Saturday after it makes up for the holiday and counts.
        await DoAsync(page, "暂停计时", async form =>
        {
            await form.Locator("select").SelectOptionAsync("expert-test");
            await form.Locator("textarea").FillAsync("电表送检");
        });
        await Assertions.Expect(watched.Locator(".dk-history")).ToContainTextAsync("Clocks paused", SoonText);
        await MoveToAsync("2026-10-08 09:00", number, officer, colleague);
        await ReturnAsync(officer, Lin, $"/desk/{number}");
        await DoAsync(page, "恢复计时");
        await MoveToAsync("2026-10-12 10:00", number, officer);
        await ReturnAsync(officer, Lin, $"/desk/{number}");
        var reply = page.Locator(".dk-clock:has(header b:text-is('答复'))");
        await reply.Locator("summary").ClickAsync();
        await Assertions.Expect(reply.Locator("[data-counted=no]").Filter(new() { HasText = "暂停计时" }).First).ToBeVisibleAsync();
        await Assertions.Expect(reply.Locator("li[data-counted=yes]").Filter(new() { HasText = "2026-10-10" }).Filter(new() { HasText = "调休上班日" }).First).ToBeVisibleAsync();

        // Nobody answers, and it is put before somebody higher; the watcher's list says so.
        await MoveToAsync("2026-10-16 10:00", number, officer);
        list = await ReturnAsync(colleague, He, $"/desk?standing=any&case={number}");
        row = list.Locator($"tr[data-case='{number}']");
        await Assertions.Expect(row).ToContainTextAsync("Escalated", SoonText);

        await ReturnAsync(officer, Lin, $"/desk/{number}");
        await Assertions.Expect(page.Locator(".dk-history")).ToContainTextAsync("逾期，逐日升级", SoonText);
        await DoAsync(page, "答复", form => form.Locator("textarea").FillAsync("经检定电表偏快，已退还多收电费 86.40 元。"));
        await Assertions.Expect(row).ToContainTextAsync("replied", SoonText);
        await Assertions.Expect(row).Not.ToContainTextAsync("Escalated");
        await Assertions.Expect(list.Locator(".dk-preview .dk-latest").First).ToContainTextAsync("Replied", SoonText);
        await DoAsync(page, "登记回访", async form =>
        {
            await form.Locator("select").First.SelectOptionAsync("true");
            await form.Locator("select").Nth(1).SelectOptionAsync("5");
        });
        await DoAsync(page, "办结", form => form.Locator("select").SelectOptionAsync("Upheld"));
        await Assertions.Expect(row).ToContainTextAsync("closed", SoonText);
        await DoAsync(page, "重新办理", form => form.Locator("textarea").FillAsync("退款未到账"));
        await Assertions.Expect(row).ToContainTextAsync("under investigation", SoonText);
        await Assertions.Expect(page.Locator(".dk-history")).ToContainTextAsync("退款未到账");
        officer.HasNoComplaints();
    }

    [Fact]
    public async Task SealedReport_AgainstAUnit_ExistsForSupervisionAndForNobodyOfTheAccused()
    {
        await using var supervision = await chromium.VisitAsync(site);
        await using var accused = await chromium.VisitAsync(site);
        var page = await supervision.SignInAsync("/desk/new", Zheng);
        var list = await accused.SignInAsync("/desk?standing=any", Ou);
        await Assertions.Expect(list.Locator(".dk-head")).ToContainTextAsync("0", SoonText);

        var form = page.Locator("form.dk-form");
        await form.Locator("select").First.SelectOptionAsync("report");
        await form.Locator("select").Nth(1).SelectOptionAsync("violation");
        await form.GetByLabel("被投诉单位").SelectOptionAsync("GD-01");
        await form.GetByLabel("标题").FillAsync("反映班长收受红包");
        await form.GetByLabel("反映内容").FillAsync("某班长在报装时收受红包。");
        await RecordAsync(page);
        var number = page.Url[(page.Url.LastIndexOf('/') + 1)..];
        Assert.StartsWith("S2026-", number, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".dk-facts").First).Not.ToContainTextAsync("广州供电局");

        // Something else happens that the accused may see: by then the sealed one would have been told as well.
        var open = await RecordOpenAsync("GD-01");
        await Assertions.Expect(list.Locator($"tr[data-case='{open}']")).ToBeVisibleAsync(Soon);
        await Assertions.Expect(list.Locator("tbody tr[data-row]")).ToHaveCountAsync(1);
        Assert.DoesNotContain("红包", await list.ContentAsync(), StringComparison.Ordinal);
        var hidden = await BodyAsync(accused, $"/desk/{number}");
        Assert.Equal(hidden, await BodyAsync(accused, "/desk/S2026-000099"));
        var searched = await accused.OpenAsync("/desk?standing=any&q=" + Uri.EscapeDataString("红包"));
        await accused.LiveAsync();
        await Assertions.Expect(searched.Locator(".hl-none").First).ToBeVisibleAsync(Soon);
        await Assertions.Expect(page.Locator(".dp-here")).ToBeEmptyAsync();
    }

    /// <summary>Somebody records a case of the unit that everybody there may see.</summary>
    private async Task<string> RecordOpenAsync(string unit)
    {
        var key = await site.Services.GetRequiredService<CustomerService.Dashboard.Security.Keys.ApiKeys>().CreateAsync("desk", ["desk"], unit, "test", isDemo: false);
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Text);
        using var answer = await client.PostAsJsonAsync("/api/v1/complaints", new { kind = "consultation", title = "如何查询电费", text = "请问如何查询电费？", unit });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("number").GetString()!;
    }

    private static async Task FillAsync(IPage page, string title, string text, string place)
    {
        var form = page.Locator("form.dk-form");
        await form.Locator("select").First.SelectOptionAsync("complaint");
        await form.Locator("select").Nth(1).SelectOptionAsync("bill-wrong");
        await form.GetByLabel("姓名").FillAsync("周敏");
        await form.GetByLabel("地点").First.FillAsync(place);
        await form.GetByLabel("标题").FillAsync(title);
        await form.GetByLabel("反映内容").FillAsync(text);
        await form.GetByLabel("反映内容").BlurAsync();
    }

    private static async Task RecordAsync(IPage page)
    {
        await page.Locator("form.dk-form > button[type=submit]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "下一步" })).ToBeVisibleAsync(Soon);
    }

    private static async Task DoAsync(IPage page, string verb, Func<ILocator, Task>? fill = null)
    {
        await page.Locator(".dk-verbs").GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync(new() { Timeout = 20_000 });
        var form = page.Locator(".dk-form").First;
        if (fill is not null) await fill(form);
        await form.Locator("button[type=submit]").ClickAsync();
        await DoneAsync(page, verb);
    }

    private static Task DoneAsync(IPage page, string verb) =>
        Assertions.Expect(page.Locator(".dk-message[aria-live]").First).ToHaveTextAsync($"已完成：{verb}", new() { Timeout = 20_000 });

    private static async Task<IPage> OpenAsync(Visitor visitor, string number)
    {
        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync($"/desk/{number}");
        await Assertions.Expect(page.Locator(".dk-history")).ToBeVisibleAsync(Soon);
        return page;
    }

    /// <summary>A session is over after so many days: whoever comes back signs in anew.</summary>
    private static async Task<IPage> ReturnAsync(Visitor visitor, string userName, string path)
    {
        await visitor.Context.ClearCookiesAsync();
        return await visitor.SignInAsync(path, userName);
    }

    /// <summary>Lets the days pass while everybody is away, and waits until the rules have done what fell due by then.</summary>
    private async Task MoveToAsync(string local, string number, params Visitor[] away)
    {
        foreach (var page in away.SelectMany(visitor => visitor.Context.Pages)) await page.GotoAsync("about:blank");
        clock.MoveTo(Local(local));
        var databases = site.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>();
        for (var tried = 0; tried < 100; tried++)
        {
            await using var db = await databases.CreateDbContextAsync();
            var nowMs = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (!await db.Complaints.AnyAsync(row => row.Number == number && row.RulesMs <= nowMs)) return;
            await Task.Delay(200);
        }

        Assert.Fail("The rules did not look at the case.");
    }

    private static async Task<string> BodyAsync(Visitor visitor, string path)
    {
        await visitor.OpenAsync(path);
        await visitor.LiveAsync();
        return await visitor.Page.Locator("main").InnerTextAsync();
    }

    private static DateTimeOffset Local(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
