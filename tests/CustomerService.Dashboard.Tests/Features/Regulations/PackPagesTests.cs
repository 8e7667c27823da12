using System.Net;
using System.Text.Json.Nodes;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Dashboard.Features.Regulations;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Regulations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Regulations;

public sealed class PackPagesTests(Floor floor) : IClassFixture<Floor>
{
    [Theory]
    [InlineData("/packs", HttpStatusCode.OK)]
    [InlineData("/packs/csg-2003", HttpStatusCode.OK)]
    [InlineData("/packs/csg-2003?q=brief", HttpStatusCode.OK)]
    [InlineData("/packs/csg-2003/clauses/3.3", HttpStatusCode.OK)]
    [InlineData("/packs/csg-2003/clauses/9.9", HttpStatusCode.NotFound)]
    [InlineData("/packs/nothing", HttpStatusCode.NotFound)]
    [InlineData("/calendar", HttpStatusCode.OK)]
    [InlineData("/calendar?year=2024", HttpStatusCode.OK)]
    [InlineData("/admin/calendar", HttpStatusCode.Found)]
    public async Task Page_ForASupervisor_OpensOrIsNotThere(string path, HttpStatusCode status)
    {
        using var browser = await SignedInAsync();

        using var answer = await browser.OpenAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Pack_Read_HoldsEveryClauseOnce()
    {
        using var browser = await SignedInAsync();

        using var answer = await browser.OpenAsync("/packs/csg-2003");

        Assert.Equal(60, browser.Page.QuerySelectorAll(".rp-clause").Length);
        Assert.NotNull(browser.Page.GetElementById("clause-3.3"));
    }

    [Fact]
    public async Task Calendar_OfAYear_ShowsItsHolidaysAndMakeUpWorkdays()
    {
        using var browser = await SignedInAsync();

        using var answer = await browser.OpenAsync("/calendar?year=2026");

        Assert.Equal(33, browser.Page.QuerySelectorAll("td[data-kind='Holiday']").Length);
        Assert.Equal(6, browser.Page.QuerySelectorAll("td[data-kind='MakeUpWorkday']").Length);
    }

    [Fact]
    public async Task Schema_ForAnybody_IsServed()
    {
        using var client = new HttpClient { BaseAddress = floor.Server.Address };

        var schema = JsonNode.Parse(await client.GetStringAsync(PackSchema.Path));

        Assert.Equal("Rule pack, version 1", schema!["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("2.1", "2.1,2.1.1,2.1.2,2.1.3,2.1.4,2.1.5,2.1.6,2.1.7,2.1.8,2.1.9,2.1.10,2.1.11")]
    [InlineData("简报 15", "2.4.7")]
    [InlineData("BRIEF 20th", "2.1.7")]
    [InlineData("nothing like it", "")]
    public void Search_AnyWords_FindsClausesThatHoldThemAll(string query, string numbers)
    {
        var pack = RulePacks.Load().Find("csg-2003", new DateOnly(2026, 1, 1))!;

        Assert.Equal(numbers, string.Join(',', PackSearch.Find(pack, query).SelectMany(chapter => chapter.Clauses).Select(clause => clause.No)));
    }

    private async Task<Browser> SignedInAsync()
    {
        var name = $"person{Guid.NewGuid():N}"[..20];
        await using var scope = floor.Server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account(name, "Zhao Lin", "north");
        Assert.True((await accounts.CreateAsync(account, SecurityHost.Password)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Roles.HotlineSupervisor)).Succeeded);
        var browser = new Browser(floor.Server.Address);
        using var answer = await browser.SignInAsync(name);
        return browser;
    }
}
