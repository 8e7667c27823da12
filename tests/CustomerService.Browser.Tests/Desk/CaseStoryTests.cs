using System.Text.RegularExpressions;
using CustomerService.Browser.Tests.Hotline;
using Microsoft.Playwright;
using Xunit;
using static CustomerService.Browser.Tests.Desk.CasePages;

namespace CustomerService.Browser.Tests.Desk;

/// <summary>
/// One case from the call to its second life, over the National Day of 2026 with its make-up Saturday; a colleague watches it live in
/// another language.
/// </summary>
public sealed class CaseStoryTests(Chromium chromium) : DeskStory(chromium)
{
    [Fact]
    public async Task Complaint_FromTheCallToItsReopening_IsWatchedLiveAndItsClockForgetsNothing()
    {
        using var exchange = await Exchange.AtAsync(Site, Clock);
        await using var officer = await Chromium.VisitAsync(Site);
        await using var colleague = await Chromium.VisitAsync(Site, new() { Locale = "en-GB" });
        var page = await officer.SignInAsync("/desk/new", Lin);
        await FillAsync(page, "电费突然翻倍", "上月电费突然翻了一倍，抄表数不对。", "阳光花园3栋502");

        // A closed tab costs no word: what was begun is there again.
        await Assertions.Expect(page.Locator(".dk-form .cs-muted").Filter(new() { HasText = "2.4.11" })).ToBeVisibleAsync(Soon);
        await KeptAsync("上月电费突然翻了一倍，抄表数不对。");
        await page.GotoAsync("about:blank");
        await page.GotoAsync("/desk/new");
        await officer.LiveAsync();
        await Assertions.Expect(page.Locator(".dw-restored")).ToBeVisibleAsync(Soon);
        await Assertions.Expect(page.Locator("form.dk-form").GetByLabel("反映内容")).ToHaveValueAsync("上月电费突然翻了一倍，抄表数不对。");
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
}
