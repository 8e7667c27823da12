using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Dashboard.Security.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static CustomerService.Browser.Tests.Desk.CasePages;

namespace CustomerService.Browser.Tests.Desk;

/// <summary>A report of supervision, and whom it accuses: they learn nothing of it, not that there is one.</summary>
public sealed class SealedStoryTests(Chromium chromium) : DeskStory(chromium)
{
    [Fact]
    public async Task SealedReport_AgainstAUnit_ExistsForSupervisionAndForNobodyOfTheAccused()
    {
        await using var supervision = await Chromium.VisitAsync(Site);
        await using var accused = await Chromium.VisitAsync(Site);
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
        var key = await Site.Services.GetRequiredService<ApiKeys>().CreateAsync("desk", ["desk"], unit, "test", isDemo: false);
        using var client = new HttpClient { BaseAddress = Site.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key.Text);
        using var answer = await client.PostAsJsonAsync("/api/v1/complaints", new { kind = "consultation", title = "如何查询电费", text = "请问如何查询电费？", unit });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;
    }

    private static async Task<string> BodyAsync(Visitor visitor, string path)
    {
        await visitor.OpenAsync(path);
        await visitor.LiveAsync();
        return await visitor.Page.Locator("main").InnerTextAsync();
    }
}
