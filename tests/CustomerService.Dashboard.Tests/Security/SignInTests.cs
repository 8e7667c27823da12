using System.Net;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>Who gets in, and what a stranger learns by trying.</summary>
[Collection(nameof(SecurityHost))]
public sealed class SignInTests(SecurityHost host)
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
        var name = await host.AddAccountAsync(also: SecurityHost.DisableAsync);
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
}
