using CustomerService.Dashboard.Security.Accounts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class SecondFactorTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Fact]
    public async Task Setup_WithAFirstCode_TurnsItOnAndShowsTenRecoveryCodes()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);

        await browser.OpenAsync("/account/two-factor");
        await browser.SubmitAsync("two-factor", ("Password", SecurityHost.Password), ("Step", "begin"));
        var key = browser.Page.QuerySelector("code")!.TextContent;
        Assert.StartsWith("data:image/png;base64,", browser.Page.QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        await browser.SubmitAsync("confirm", ("Code", Code(key)));

        Assert.Equal(10, browser.Page.QuerySelectorAll("ol code").Length);
        Assert.True(await browser.IsSignedInAsync());
        Assert.True(await IsOnAsync(name));
    }

    [Fact]
    public async Task Setup_WithAWrongCode_StaysOff()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);
        await browser.OpenAsync("/account/two-factor");
        await browser.SubmitAsync("two-factor", ("Password", SecurityHost.Password), ("Step", "begin"));

        await browser.SubmitAsync("confirm", ("Code", "000000"));

        Assert.StartsWith("That code is wrong", browser.Notice, StringComparison.Ordinal);
        Assert.False(await IsOnAsync(name));
    }

    [Fact]
    public async Task Setup_WithoutThePassword_DoesNotBegin()
    {
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(name);
        await browser.OpenAsync("/account/two-factor");

        await browser.SubmitAsync("two-factor", ("Password", "wrong password"), ("Step", "begin"));

        Assert.Equal("The current password is wrong.", browser.Notice);
        Assert.Null(browser.Page.QuerySelector("img"));
    }

    [Fact]
    public async Task SignIn_WithSecondFactor_AsksForTheCodeAndKeepsTheWayBack()
    {
        var (name, key, _) = await AddProtectedAccountAsync();
        using var browser = host.NewBrowser();

        var step = await browser.SignInAsync(name, path: "/account/sign-in?returnUrl=%2Faccount%2Fpasskeys");
        Assert.StartsWith("/account/second-factor", browser.LeadsTo(step), StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        await browser.OpenAsync(step.Headers.Location!.OriginalString);
        var answer = await browser.SubmitAsync("code", ("Code", Code(key)));

        Assert.Equal("/account/passkeys", browser.LeadsTo(answer));
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Code_Used_IsWorthNothingTheSecondTime()
    {
        var (name, key, _) = await AddProtectedAccountAsync();
        using var first = host.NewBrowser();
        using var second = host.NewBrowser();
        var code = Code(key);
        await SignInWithCodeAsync(first, name, code);
        Assert.True(await first.IsSignedInAsync());

        await SignInWithCodeAsync(second, name, code);

        Assert.StartsWith("That code is wrong", second.Notice, StringComparison.Ordinal);
        Assert.False(await second.IsSignedInAsync());
    }

    [Theory]
    [InlineData(-90, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(90, false)]
    public async Task Code_OfAnotherMoment_CountsOneStepEitherWay(int seconds, bool accepted)
    {
        var (name, key, _) = await AddProtectedAccountAsync();
        using var browser = host.NewBrowser();

        await SignInWithCodeAsync(browser, name, Code(key, TimeSpan.FromSeconds(seconds)));

        Assert.Equal(accepted, await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task RecoveryCode_OpensTheAccountOnce()
    {
        var (name, _, recovery) = await AddProtectedAccountAsync();
        using var first = host.NewBrowser();
        using var second = host.NewBrowser();

        await SignInWithRecoveryAsync(first, name, recovery[0].ToUpperInvariant());
        await SignInWithRecoveryAsync(second, name, recovery[0]);

        Assert.True(await first.IsSignedInAsync());
        Assert.False(await second.IsSignedInAsync());
    }

    [Fact]
    public async Task RecoveryCodes_AtRest_AreHashesOnly()
    {
        var (name, _, recovery) = await AddProtectedAccountAsync();

        string? stored = null;
        await host.ChangeAsync(name, async (accounts, account) => stored = await accounts.GetAuthenticationTokenAsync(account, "[AspNetUserStore]", "RecoveryCodes"));

        Assert.All(recovery, code => Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SecondFactorPage_WithoutTheFirst_OffersNothing()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/account/second-factor");

        Assert.Null(browser.Page.QuerySelector("input[name=Code]"));
    }

    [Fact]
    public async Task TurnOff_WithThePassword_ForgetsTheSecret()
    {
        var (name, key, _) = await AddProtectedAccountAsync();
        using var browser = host.NewBrowser();
        await SignInWithCodeAsync(browser, name, Code(key));
        await browser.OpenAsync("/account/two-factor");

        await browser.SubmitAsync("two-factor", ("Password", SecurityHost.Password), ("Step", "disable"));

        Assert.False(await IsOnAsync(name));
        string? left = key;
        await host.ChangeAsync(name, async (accounts, account) => left = await accounts.GetAuthenticatorKeyAsync(account));
        Assert.Null(left);
    }

    private static async Task SignInWithRecoveryAsync(Browser browser, string name, string code)
    {
        await browser.OpenAsync((await browser.SignInAsync(name)).Headers.Location!.OriginalString);
        await browser.SubmitAsync("recovery", ("RecoveryCode", code));
    }

    private static async Task SignInWithCodeAsync(Browser browser, string name, string code)
    {
        await browser.OpenAsync((await browser.SignInAsync(name)).Headers.Location!.OriginalString);
        await browser.SubmitAsync("code", ("Code", code));
    }

    private string Code(string key, TimeSpan drift = default) =>
        OneTimeCodes.Code(Base32.Decode(key), OneTimeCodes.StepOf(host.Clock.GetUtcNow() + drift));

    private async Task<(string Name, string Key, string[] Recovery)> AddProtectedAccountAsync()
    {
        string key = "";
        string[] recovery = [];
        var name = await host.AddAccountAsync(also: async (accounts, account) =>
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            key = (await accounts.GetAuthenticatorKeyAsync(account))!;
            await accounts.SetTwoFactorEnabledAsync(account, true);
            recovery = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 10))!];
        });
        return (name, key, recovery);
    }

    private async Task<bool> IsOnAsync(string name)
    {
        var isOn = false;
        await host.ChangeAsync(name, async (accounts, account) => isOn = await accounts.GetTwoFactorEnabledAsync(account));
        return isOn;
    }
}
