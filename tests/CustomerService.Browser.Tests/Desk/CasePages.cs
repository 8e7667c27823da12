using Microsoft.Playwright;

namespace CustomerService.Browser.Tests.Desk;

/// <summary>What an officer does on the desk's pages, step by step.</summary>
internal static class CasePages
{
    public static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 20_000 };
    public static readonly LocatorAssertionsToContainTextOptions SoonText = new() { Timeout = 20_000 };

    public static async Task FillAsync(IPage page, string title, string text, string place)
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

    public static async Task RecordAsync(IPage page)
    {
        await page.Locator("form.dk-form > button[type=submit]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "下一步" })).ToBeVisibleAsync(Soon);
    }

    public static async Task DoAsync(IPage page, string verb, Func<ILocator, Task>? fill = null)
    {
        await page.Locator(".dk-verbs").GetByRole(AriaRole.Button, new() { Name = verb, Exact = true }).ClickAsync(new() { Timeout = 20_000 });
        var form = page.Locator(".dk-form").First;
        if (fill is not null) await fill(form);
        await form.Locator("button[type=submit]").ClickAsync();
        await DoneAsync(page, verb);
    }

    public static Task DoneAsync(IPage page, string verb) =>
        Assertions.Expect(page.Locator(".dk-message[aria-live]").First).ToHaveTextAsync($"已完成：{verb}", new() { Timeout = 20_000 });

    public static async Task<IPage> OpenAsync(Visitor visitor, string number)
    {
        var page = await visitor.Context.NewPageAsync();
        await page.GotoAsync($"/desk/{number}");
        await Assertions.Expect(page.Locator(".dk-history")).ToBeVisibleAsync(Soon);
        return page;
    }
}
