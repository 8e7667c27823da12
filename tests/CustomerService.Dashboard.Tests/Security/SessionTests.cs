using System.Net;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>How long a session lives, and what ends it.</summary>
[Collection(nameof(SecurityHost))]
public sealed class SessionTests(SecurityHost host)
{
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
    public async Task Session_AccountDisabled_IsCutWithinAMinute() => await AssertCutAsync(SecurityHost.DisableAsync);

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
    public async Task Cookie_OfASession_IsClosedToScriptsAndOtherSites()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();

        var answer = await browser.SignInAsync(name);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("cs.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
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
