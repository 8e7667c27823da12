using Bunit;
using CustomerService.Dashboard.Features.Administration.Keys;
using CustomerService.Dashboard.Features.Administration.Users;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Administration;

public sealed class AdministrationTablesTests : PageContext
{
    private static readonly AccountRow ChenLi = new(
        "1", "chen.li", "Chen Li", null, "GD", ["HotlineSupervisor", "Assessor"], IsDisabled: false, IsDemo: false,
        LockedUntil: null, HasOneTimeCodes: true, HasPasskey: false, LastSignInAt: null);

    private static readonly ApiKeyRow Exchange = new(
        "abc", "Exchange", ["intake", "read"], "*", "chen.li", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), ExpiresAt: null, LastUsedAt: null, RevokedAt: null, IsDemo: false);

    public AdministrationTablesTests()
    {
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddSingleton<IDbContextFactory<CustomerServiceDb>>(new CustomerServiceDbFactory(new DataSettings(DataProvider.Sqlite, "Data Source=:memory:", ".")));
        Services.AddSingleton<Organizations>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Accounts_WhileTheyAreRead_DoNotPassForNone()
    {
        var table = Render<AccountTable>(parameters => parameters.Add(t => t.Rows, null));

        Assert.Equal("Reading…", table.Find("tbody").TextContent.Trim());
        Assert.DoesNotContain("No user matches.", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_NoneFound_SaySo() =>
        Assert.Contains("No user matches.", Render<AccountTable>(table => table.Add(t => t.Rows, [])).Markup, StringComparison.Ordinal);

    [Fact]
    public void Accounts_OfAPerson_ShowRolesInTheReadersLanguage()
    {
        Speak("zh-CN");

        var table = Render<AccountTable>(parameters => parameters.Add(t => t.Rows, [ChenLi]));

        Assert.Contains("热线主管、考核人员", table.Markup, StringComparison.Ordinal);
        Assert.Contains("验证码", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_LockedOne_SaysUntilWhenOnTheOrganisationsClock()
    {
        var locked = ChenLi with { LockedUntil = new DateTimeOffset(2026, 3, 2, 1, 45, 0, TimeSpan.Zero) };

        var table = Render<AccountTable>(parameters => parameters.Add(t => t.Rows, [locked]));

        Assert.Contains("Locked until 9:45", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_MenuOfAPerson_IsNamedAfterIt() =>
        Assert.NotNull(Render<AccountTable>(table => table.Add(t => t.Rows, [ChenLi])).Find("[aria-label='Actions for chen.li']"));

    [Fact]
    public void Keys_ActiveOne_CanBeRevoked()
    {
        ApiKeyRow? revoked = null;
        var table = Render<KeyTable>(parameters => parameters.Add(t => t.Rows, [Exchange]).Add(t => t.OnRevoke, row => revoked = row));

        table.Find("button[aria-label='Revoke Exchange']").Click();

        Assert.Equal(Exchange, revoked);
        Assert.Contains("Never", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_RevokedOne_SaysWhenAndOffersNothing()
    {
        var table = Render<KeyTable>(parameters => parameters.Add(t => t.Rows, [Exchange with { RevokedAt = Clock.GetUtcNow() }]));

        Assert.Contains("Revoked 3/2/2026 9:30", table.Markup, StringComparison.Ordinal);
        Assert.Empty(table.FindAll("button"));
    }
}
