using System.Security.Claims;
using CustomerService.Dashboard.Features.Administration.Keys;
using CustomerService.Dashboard.Features.Administration.Users;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Administration;

public sealed class DemoAdministratorTests(DemoHost host) : IClassFixture<DemoHost>
{
    [Fact]
    public async Task DemoAdministrator_OnAnAccountOfTheHouse_IsRefused()
    {
        var name = await host.AddAccountAsync(unit: "CSG");
        var id = "";
        await host.ChangeAsync(name, (_, account) => Task.FromResult(id = account.Id));

        var made = await host.Services.GetRequiredService<AccountDesk>().ResetPasswordAsync(await AdministratorAsync(), id);

        Assert.Equal("DemoOnly", Assert.Single(made.Result.Errors).Code);
    }

    [Fact]
    public async Task DemoAdministrator_OnOneOfTheSharedPeople_IsRefused()
    {
        var id = "";
        await host.ChangeAsync("demo.auditor", (_, account) => Task.FromResult(id = account.Id));

        var result = await host.Services.GetRequiredService<AccountDesk>().DisableAsync(await AdministratorAsync(), id);

        Assert.Equal("DemoShared", Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task DemoAdministrator_WhatItMakes_EndsWithTheDemo()
    {
        var actor = await AdministratorAsync();
        await AddUnitAsync("CSG");
        var form = new AccountForm { UserName = "visitor.one", DisplayName = "Visitor", UnitCode = "CSG" };

        Assert.True((await host.Services.GetRequiredService<AccountDesk>().CreateAsync(actor, form)).Result.Succeeded);
        var key = await host.Services.GetRequiredService<KeyDesk>().CreateAsync(actor, new KeyForm { Name = "visitor", UnitCode = "CSG", Scopes = { "read" } });

        var isDemo = false;
        await host.ChangeAsync("visitor.one", (_, account) => Task.FromResult(isDemo = account.IsDemo));
        Assert.True(isDemo);
        await using var after = host.Restart(demo: false);
        Assert.Null(await after.Services.GetRequiredService<Dashboard.Security.Keys.ApiKeys>().CheckAsync(key.Key!.Text, default));
    }

    private async Task<ClaimsPrincipal> AdministratorAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<AccountSignIn>();
        return await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByNameAsync("demo.administrator"))!);
    }

    private async Task AddUnitAsync(string code)
    {
        var organizations = host.Services.GetRequiredService<Organizations>();
        if (organizations.Current.Unit(code) is not null) return;
        await organizations.ChangeAsync(db =>
        {
            db.Units.Add(new OrgUnit(code, code, UnitKind.HeadOffice, null));
            return Task.CompletedTask;
        });
    }
}
