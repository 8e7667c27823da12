using System.Globalization;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

public sealed class DeskOfficersTests
{
    private static readonly Placement InGuangdong = new("GD", "subsidiary-marketing", IsSealed: false, Clause: null);

    [Fact]
    public async Task Officers_WhileTheDemoIsOff_AreNoneOfTheDemo()
    {
        await using var host = new SecurityHost();
        var real = await host.AddAccountAsync(Roles.ComplaintOfficer);
        await host.AddAccountAsync(Roles.ComplaintOfficer, isDemo: true);

        Assert.Equal([real], (await OfficersAsync(host)).Select(officer => officer.UserName));
    }

    [Fact]
    public async Task Officers_WhileTheDemoIsOn_AreItsPeopleAsWell()
    {
        await using var host = new DemoHost();

        var officers = await OfficersAsync(host);

        Assert.Contains(officers, officer => officer.UserName == "demo.complaints");
        Assert.Contains(officers, officer => officer.UserName == "demo.complaints.gd2");
        Assert.DoesNotContain(officers, officer => officer.UserName == "demo.complaints.gx");
    }

    [Fact]
    public async Task Officers_ForReadersOfTwoLanguages_StandInTheOrderOfEach()
    {
        await using var host = new SecurityHost();
        foreach (var name in new[] { "丁伟", "安宁" })
        {
            await host.AddAccountAsync(Roles.ComplaintOfficer, also: async (accounts, account) =>
            {
                account.Rename(name);
                await accounts.UpdateAsync(account);
            });
        }

        Assert.Equal(["丁伟", "安宁"], await NamesAsync(host, "en"));
        Assert.Equal(["安宁", "丁伟"], await NamesAsync(host, "zh-CN"));
    }

    private static async Task<IEnumerable<string>> NamesAsync(SecurityHost host, string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        return (await OfficersAsync(host)).Select(officer => officer.DisplayName);
    }

    private static async Task<IReadOnlyList<DeskOfficer>> OfficersAsync(SecurityHost host)
    {
        var organizations = host.Services.GetRequiredService<Organizations>();
        if (organizations.Current.Unit("GD") is null)
        {
            await organizations.ChangeAsync(db =>
            {
                db.Add(new OrgUnit("GD", "Guangdong", UnitKind.Subsidiary, parent: null));
                return Task.CompletedTask;
            });
        }

        var officers = host.Services.GetRequiredService<DeskOfficers>();
        await officers.RefreshAsync();
        return officers.For(InGuangdong, organizations.Current);
    }
}
