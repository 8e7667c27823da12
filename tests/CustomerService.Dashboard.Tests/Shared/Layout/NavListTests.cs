using Bunit;
using Bunit.TestDoubles;
using CustomerService.Dashboard.Features.Administration;
using CustomerService.Dashboard.Features.Hotline;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Layout;

public sealed class NavListTests : PageContext
{
    private readonly BunitAuthorizationContext person;

    public NavListTests()
    {
        person = AddAuthorization();
        Services.AddNavEntry<AdministrationText>("/admin", "Nav", "<path/>", order: 90, Roles.Administrator);
        Services.AddNavEntry<HotlineText>("/", "Nav", "<path/>", order: 10);
    }

    [Fact]
    public void Entries_ForASupervisor_LeaveAdministrationOut()
    {
        person.SetAuthorized("Zhao Lin").SetRoles(Roles.HotlineSupervisor);

        Assert.Equal(["Hotline"], Words());
    }

    [Fact]
    public void Entries_ForAnAdministrator_ComeInTheirOrderAndLanguage()
    {
        Speak("zh-CN");
        person.SetAuthorized("Qian Wei").SetRoles(Roles.Administrator);

        Assert.Equal(["热线监控", "系统管理"], Words());
    }

    [Fact]
    public void Groups_HoldWhatThePersonSees_AndEmptyOnesAreLeftOut()
    {
        person.SetAuthorized("Qian Wei").SetRoles(Roles.Administrator);
        Services.AddNavEntry<HotlineText>("/desk", "Nav", "<path/>", order: 20, Roles.ComplaintOfficer);

        var groups = Render<NavList>().FindAll(".cs-nav__group");

        Assert.Equal([("Watch", 1), ("Rules", 1)], groups.Select(group => (group.Children[0].TextContent, group.QuerySelectorAll("a").Length)));
        Assert.All(groups, group => Assert.Equal(group.Children[0].Id, group.QuerySelector("ul")!.GetAttribute("aria-labelledby")));
    }

    [Fact]
    public void Entry_OfThePageInView_SaysSo() =>
        Assert.Equal("page", Render<NavList>().Find("a[href='/']").GetAttribute("aria-current"));

    [Theory]
    [InlineData("/desk", "/desk")]
    [InlineData("/desk/2026-000001", "/desk")]
    [InlineData("/desk/storms", "/desk/storms")]
    [InlineData("/desk/stormsurge", "/desk")]
    public void Entry_MarkedOnAPage_IsTheDeepestAlone(string page, string marked)
    {
        Services.AddNavEntry<HotlineText>("/desk", "Nav", "<path/>", order: 20);
        Services.AddNavEntry<HotlineText>("/desk/storms", "Nav", "<path/>", order: 24);
        Services.GetRequiredService<NavigationManager>().NavigateTo(page);

        var links = Render<NavList>().FindAll("a[aria-current=page]");

        Assert.Equal(marked, Assert.Single(links).GetAttribute("href"));
    }

    private IEnumerable<string> Words() => Render<NavList>().FindAll("a").Select(link => link.TextContent.Trim());
}
