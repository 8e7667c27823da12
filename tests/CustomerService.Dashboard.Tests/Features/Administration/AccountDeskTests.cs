using System.Security.Claims;
using CustomerService.Dashboard.Features.Administration.Users;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Security.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Administration;

public sealed class AccountDeskTests(Office office) : IClassFixture<Office>
{
    private AccountDesk Desk => office.Get<AccountDesk>();

    [Fact]
    public async Task Create_WithinOwnUnit_GivesAPasswordThatMustBeChanged()
    {
        var actor = await office.AdministratorAsync("head");

        var form = Form("north", Roles.HotlineSupervisor, Roles.Assessor);

        var made = await Desk.CreateAsync(actor, form);

        Assert.True(made.Result.Succeeded);
        var row = await RowAsync(actor, form.UserName);
        Assert.Equal("north", row.UnitCode);
        Assert.Equal([Roles.HotlineSupervisor, Roles.Assessor], row.Roles);
        Assert.True(await office.ReadAsync(row.Id, async (accounts, account) => account.MustChangePassword && await accounts.CheckPasswordAsync(account, made.Password!)));
    }

    [Theory]
    [InlineData("south", "OutsideUnit")]
    [InlineData("head", "OutsideUnit")]
    [InlineData("*", "OutsideUnit")]
    [InlineData("nowhere", "UnknownUnit")]
    [InlineData("", "UnknownUnit")]
    public async Task Create_OutsideOwnUnit_IsRefused(string unit, string refusal)
    {
        var actor = await office.AdministratorAsync("north");

        var made = await Desk.CreateAsync(actor, Form(unit));

        Assert.Equal(refusal, Code(made.Result));
        Assert.Null(made.Password);
    }

    [Fact]
    public async Task Create_WithARoleThatDoesNotExist_LeavesNothingBehind()
    {
        var actor = await office.AdministratorAsync("head");
        var form = Form("north", "Emperor");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Desk.CreateAsync(actor, form));

        Assert.Empty((await office.Get<AccountQueries>().ListAsync(actor, form.UserName)).Rows);
    }

    [Fact]
    public async Task Create_NameTaken_IsRefused()
    {
        var actor = await office.AdministratorAsync("head");
        var form = Form("north");
        await Desk.CreateAsync(actor, form);

        Assert.Equal(nameof(IdentityErrorDescriber.DuplicateUserName), Code((await Desk.CreateAsync(actor, form)).Result));
    }

    [Fact]
    public async Task AnyVerb_OnAnAccountOfAnotherUnit_IsRefusedAndChangesNothing()
    {
        var actor = await office.AdministratorAsync("north");
        var other = await office.AddAsync("south", Roles.Executive);

        IdentityResult[] results =
        [
            await Desk.EditAsync(actor, other.Id, Form("north")),
            await Desk.DisableAsync(actor, other.Id),
            await Desk.EnableAsync(actor, other.Id),
            await Desk.UnlockAsync(actor, other.Id),
            await Desk.EndSessionsAsync(actor, other.Id),
            await Desk.RemoveSecondFactorAsync(actor, other.Id),
            (await Desk.ResetPasswordAsync(actor, other.Id)).Result,
        ];

        Assert.All(results, result => Assert.Equal("OutsideUnit", Code(result)));
        Assert.True(await office.ReadAsync(other.Id, (accounts, account) => accounts.CheckPasswordAsync(account, Office.Password)));
        Assert.False(await office.ReadAsync(other.Id, (_, account) => Task.FromResult(account.IsDisabled)));
    }

    [Fact]
    public async Task AnyVerb_ByAnAdministratorWhoNoLongerIs_IsRefused()
    {
        var account = await office.AddAsync("head", Roles.Administrator);
        var actor = await office.SignedInAsync(account);
        var target = await office.AddAsync("north");
        Assert.True((await Desk.EditAsync(await office.AdministratorAsync("head"), account.Id, Form("head", Roles.Auditor))).Succeeded);

        Assert.Equal("NotAdministrator", Code(await Desk.DisableAsync(actor, target.Id)));
        Assert.Equal("NotAdministrator", Code((await Desk.CreateAsync(actor, Form("north"))).Result));
    }

    [Fact]
    public async Task AnyVerb_ByAnotherRole_IsRefused()
    {
        var actor = await office.SignedInAsync(await office.AddAsync("head", Roles.HotlineSupervisor));
        var target = await office.AddAsync("north");

        Assert.Equal("NotAdministrator", Code(await Desk.DisableAsync(actor, target.Id)));
    }

    [Fact]
    public async Task Disable_OwnAccount_IsRefused()
    {
        var account = await office.AddAsync("head", Roles.Administrator);

        Assert.Equal("OwnAccount", Code(await Desk.DisableAsync(await office.SignedInAsync(account), account.Id)));
    }

    [Fact]
    public async Task Edit_RoleOrUnit_EndsSessions_AndANewNameAloneDoesNot()
    {
        var actor = await office.AdministratorAsync("head");
        var target = await office.AddAsync("north", Roles.Executive);
        var session = await office.SignedInAsync(target);

        await Desk.EditAsync(actor, target.Id, Form("north", Roles.Executive));
        Assert.True(await office.Get<Sessions>().IsStillWelcomeAsync(session));

        await Desk.EditAsync(actor, target.Id, Form("south", Roles.Executive));
        Assert.False(await office.Get<Sessions>().IsStillWelcomeAsync(session));
    }

    [Fact]
    public async Task ResetPassword_ReplacesTheOldOne_AndKeepsTheSecondFactor()
    {
        var actor = await office.AdministratorAsync("head");
        var target = await office.AddAsync("north");
        await office.ReadAsync(target.Id, (accounts, account) => accounts.SetTwoFactorEnabledAsync(account, true));

        var made = await Desk.ResetPasswordAsync(actor, target.Id);

        Assert.True(await office.ReadAsync(target.Id, (accounts, account) => accounts.CheckPasswordAsync(account, made.Password!)));
        Assert.False(await office.ReadAsync(target.Id, (accounts, account) => accounts.CheckPasswordAsync(account, Office.Password)));
        Assert.True((await RowAsync(actor, target.UserName!)).HasOneTimeCodes);
    }

    [Fact]
    public async Task EndSessions_EndsThem()
    {
        var actor = await office.AdministratorAsync("head");
        var target = await office.AddAsync("north");
        var session = await office.SignedInAsync(target);

        Assert.True((await Desk.EndSessionsAsync(actor, target.Id)).Succeeded);

        Assert.False(await office.Get<Sessions>().IsStillWelcomeAsync(session));
    }

    [Fact]
    public async Task EndSessions_OpenPages_AreToldAtOnce()
    {
        var actor = await office.AdministratorAsync("head");
        var target = await office.AddAsync("north");
        var session = await office.SignedInAsync(target);
        Assert.True(await office.Get<SharedWelcome>().IsStillWelcomeAsync(session));

        Assert.True((await Desk.EndSessionsAsync(actor, target.Id)).Succeeded);

        Assert.False(await office.Get<SharedWelcome>().IsStillWelcomeAsync(session));
    }

    [Fact]
    public async Task OpenPages_OfAnAccountThatAnotherProcessDisabled_ShareAnAnswerOnlyForAWhile()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var settings = office.Get<IOptions<SecuritySettings>>();
        var welcome = new SharedWelcome(office.Get<Sessions>(), office.Get<EndedSessions>(), clock, settings, office.Get<IOptions<IdentityOptions>>());
        var target = await office.AddAsync("north");
        var session = await office.SignedInAsync(target);
        Assert.True(await welcome.IsStillWelcomeAsync(session));

        await using (var db = await office.Get<IDbContextFactory<SecurityDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
            await db.Users.Where(account => account.Id == target.Id).ExecuteUpdateAsync(change => change.SetProperty(account => account.IsDisabled, true), TestContext.Current.CancellationToken);

        // Not asked again so soon, and asked in time: a page that asks at its interval is cut within one revalidation.
        Assert.True(await welcome.IsStillWelcomeAsync(session));
        clock.Advance(welcome.Lasts);
        Assert.False(await welcome.IsStillWelcomeAsync(session));
        Assert.Equal(settings.Value.Revalidation, welcome.Interval + welcome.Lasts);
    }

    [Fact]
    public async Task Unlock_LockedAccount_MaySignInAgain()
    {
        var actor = await office.AdministratorAsync("head");
        var target = await office.AddAsync("north");
        await office.ReadAsync(target.Id, (accounts, account) => accounts.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue));
        Assert.NotNull((await RowAsync(actor, target.UserName!)).LockedUntil);

        await Desk.UnlockAsync(actor, target.Id);

        Assert.Null((await RowAsync(actor, target.UserName!)).LockedUntil);
    }

    [Fact]
    public async Task RemoveSecondFactor_LeavesThePasswordOnly()
    {
        var actor = await office.AdministratorAsync("head");
        var target = await office.AddAsync("north");
        await office.ReadAsync(target.Id, async (accounts, account) =>
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.AddOrUpdatePasskeyAsync(account, new UserPasskeyInfo([1, 2, 3], [4], DateTimeOffset.UnixEpoch, 0, [], true, false, false, [], []));
            return await accounts.SetTwoFactorEnabledAsync(account, true);
        });
        Assert.True((await RowAsync(actor, target.UserName!)) is { HasOneTimeCodes: true, HasPasskey: true });

        await Desk.RemoveSecondFactorAsync(actor, target.Id);

        Assert.True((await RowAsync(actor, target.UserName!)) is { HasOneTimeCodes: false, HasPasskey: false });
    }

    [Fact]
    public async Task List_OfAnAdministrator_HoldsItsUnitAndBelowOnly()
    {
        var inside = await office.AddAsync("north");
        var outside = await office.AddAsync("south");
        var above = await office.AddAsync("*");
        var actor = await office.AdministratorAsync("north");

        var names = (await office.Get<AccountQueries>().ListAsync(actor, null)).Rows.Select(row => row.UserName).ToList();

        Assert.Contains(inside.UserName, names);
        Assert.DoesNotContain(outside.UserName, names);
        Assert.DoesNotContain(above.UserName, names);
    }

    private static string? Code(IdentityResult result) => result.Errors.SingleOrDefault()?.Code;

    private static AccountForm Form(string unit, params string[] roles) => new()
    {
        UserName = $"new{Guid.NewGuid():N}"[..20],
        DisplayName = "Deng Rui",
        UnitCode = unit,
        Roles = [.. roles],
    };

    private async Task<AccountRow> RowAsync(ClaimsPrincipal actor, string userName) =>
        Assert.Single((await office.Get<AccountQueries>().ListAsync(actor, userName)).Rows);
}
