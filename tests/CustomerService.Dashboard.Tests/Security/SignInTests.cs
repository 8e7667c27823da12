using System.Net;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class SignInTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Fact]
    public async Task SignIn_RightPassword_OpensTheDashboard()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();

        var answer = await browser.SignInAsync(name);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", browser.LeadsTo(answer));
        Assert.True(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData(null, "wrong password")]
    [InlineData("nobody-of-that-name", SecurityHost.Password)]
    [InlineData("", "")]
    public async Task SignIn_WrongNameOrPassword_IsRefusedInTheSameWords(string? name, string password)
    {
        name ??= await host.AddAccountAsync();
        using var browser = host.NewBrowser();

        await browser.SignInAsync(name, password);

        Assert.StartsWith("The user name and password do not match", browser.Notice, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_TenFailures_LockTheAccountForQuarterOfAnHour()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        for (var i = 0; i < 10; i++) await browser.SignInAsync(name, "wrong password");

        await browser.SignInAsync(name);
        Assert.False(await browser.IsSignedInAsync());

        DateTimeOffset? end = null;
        await host.ChangeAsync(name, async (accounts, account) =>
        {
            end = account.LockoutEnd;
            await accounts.SetLockoutEndDateAsync(account, DateTimeOffset.UnixEpoch);
        });
        await browser.SignInAsync(name);

        Assert.NotNull(end);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_DisabledAccount_IsRefused()
    {
        var name = await host.AddAccountAsync(also: DisableAsync);
        using var browser = host.NewBrowser();

        await browser.SignInAsync(name);

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/account/sign-in");

        var answer = await browser.SubmitAsync("password", ("UserName", name), ("Password", SecurityHost.Password), ("__RequestVerificationToken", "forged"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await browser.IsSignedInAsync());
    }

    [Theory]
    [InlineData("/admin/users?search=x", "/admin/users?search=x")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("\\\\evil.example", "/")]
    [InlineData("~//evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("evil.example", "/")]
    public async Task SignIn_ReturnUrl_LeadsWithinThisSiteOnly(string returnUrl, string expected)
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();

        var answer = await browser.SignInAsync(name, path: $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal(expected, browser.LeadsTo(answer));
    }

    [Fact]
    public async Task SignOut_EndsTheSession_EvenForACopyOfItsCookie()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        using var thief = host.NewBrowser();
        await browser.SignInAsync(name);
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        Assert.True(await thief.IsSignedInAsync());

        await browser.OpenAsync("/account");
        await browser.SignOutAsync();

        Assert.False(await browser.IsSignedInAsync());
        Assert.False(await thief.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_EverySignIn_IsAnotherAndEndsTheOneBefore()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        using var copy = host.NewBrowser();
        await browser.SignInAsync(name);
        copy.Cookies.Add(browser.Cookies.GetAllCookies());

        await browser.SignInAsync(name);

        Assert.True(await browser.IsSignedInAsync());
        Assert.False(await copy.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOut_WithoutAntiforgeryToken_IsRefused()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);

        using var post = new HttpRequestMessage(HttpMethod.Post, "/account/sign-out");
        var answer = await browser.SendAsync(post);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_AccountDisabled_IsCutWithinAMinute() => await AssertCutAsync(DisableAsync);

    [Fact]
    public async Task Session_RoleTaken_IsCutWithinAMinute() => await AssertCutAsync(async (accounts, account) =>
    {
        await accounts.RemoveFromRoleAsync(account, Roles.HotlineSupervisor);
        await accounts.UpdateSecurityStampAsync(account);
    });

    [Fact]
    public async Task Session_PasswordChangedElsewhere_IsCutWithinAMinuteAndTheChangersIsNot()
    {
        var name = await host.AddAccountAsync();
        using var changer = host.NewBrowser();
        using var other = host.NewBrowser();
        await changer.SignInAsync(name);
        await other.SignInAsync(name);

        await changer.OpenAsync("/account/password");
        await changer.SubmitAsync("password", ("CurrentPassword", SecurityHost.Password), ("NewPassword", "a quite different one"), ("RepeatedPassword", "a quite different one"));
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await changer.IsSignedInAsync());
        Assert.False(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_Revalidated_StaysTheSameSession()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        using var copy = host.NewBrowser();
        await browser.SignInAsync(name);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await browser.IsSignedInAsync());
        copy.Cookies.Add(browser.Cookies.GetAllCookies());

        await browser.SignOutAsync();

        Assert.False(await copy.IsSignedInAsync());
    }

    [Fact]
    public async Task Password_SetByAnAdministrator_IsChangedBeforeAnythingElse()
    {
        var name = await host.AddAccountAsync(also: async (accounts, account) =>
        {
            account.ExpectNewPassword(host.Clock.GetUtcNow().AddDays(1));
            await accounts.UpdateAsync(account);
        });
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);

        Assert.Equal("/account/password", browser.LeadsTo(await browser.OpenAsync("/")));
        await browser.OpenAsync("/account/password");
        await browser.SubmitAsync("password", ("CurrentPassword", SecurityHost.Password), ("NewPassword", "a quite different one"), ("RepeatedPassword", "a quite different one"));

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Password_SetByAnAdministrator_ExpiresUnused()
    {
        var name = await host.AddAccountAsync(also: async (accounts, account) =>
        {
            account.ExpectNewPassword(host.Clock.GetUtcNow());
            await accounts.UpdateAsync(account);
        });
        using var browser = host.NewBrowser();

        await browser.SignInAsync(name);

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_HoweverBusy_EndsAfterADay()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);

        for (var hour = 0; hour < 24; hour++)
        {
            Assert.True(await browser.IsSignedInAsync());
            host.Clock.Advance(TimeSpan.FromHours(1));
        }

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_LeftAlone_EndsAfterTenHours()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);

        host.Clock.Advance(TimeSpan.FromHours(10) + TimeSpan.FromMinutes(1));

        Assert.False(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_Refused_IsLoggedWithoutWhatStrangersTyped()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name, "hunter2hunter2");
        await browser.SignInAsync("my password in the wrong box", "hunter2hunter2");

        Assert.Contains(host.Log.All, line => line.StartsWith($"Sign-in refused: {name}, password, Failed, from ", StringComparison.Ordinal));
        Assert.Contains(host.Log.All, line => line.StartsWith("Sign-in refused: (unknown), password, NotAllowed, from ", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.All, line => line.Contains("hunter2", StringComparison.Ordinal) || line.Contains("wrong box", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookie_OfASession_IsClosedToScriptsAndOtherSites()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();

        var answer = await browser.SignInAsync(name);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("cs.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static Task DisableAsync(AccountDirectory accounts, Account account)
    {
        account.Disable();
        return accounts.UpdateAsync(account);
    }

    private async Task AssertCutAsync(Func<AccountDirectory, Account, Task> change)
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);
        Assert.True(await browser.IsSignedInAsync());

        await host.ChangeAsync(name, change);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await browser.IsSignedInAsync());
    }
}
