using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Security;

public sealed class PasskeyTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Passkey_Registered_SignsInWithoutAPassword()
    {
        await using var visitor = await VisitAsync();
        var page = await visitor.SignInAsync("/");
        await AddAuthenticatorAsync(visitor, isUserVerified: true);

        await visitor.OpenAsync("/account/passkeys");
        await page.FillAsync("#NewName", "Office PC");
        await page.FillAsync("#Password", Site.Password);
        await page.ClickAsync("text=Register a passkey");
        await Assertions.Expect(page.Locator(".cs-notice")).ToHaveTextAsync("The passkey is registered.");

        await visitor.OpenAsync("/account");
        await page.ClickAsync("main button:has-text('Sign out'):not(:has-text('everywhere'))");
        await page.WaitForURLAsync("**/account/sign-in");
        await page.ClickAsync("text=Sign in with a passkey");
        await visitor.LiveAsync();

        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task Passkey_WithTheWrongPassword_IsNotRegistered()
    {
        await using var visitor = await VisitAsync();
        var page = await visitor.SignInAsync("/");
        await AddAuthenticatorAsync(visitor, isUserVerified: true);

        await visitor.OpenAsync("/account/passkeys");
        await page.FillAsync("#NewName", "Stolen");
        await page.FillAsync("#Password", "wrong password");
        await page.ClickAsync("text=Register a passkey");

        await Assertions.Expect(page.Locator(".cs-notice")).ToHaveTextAsync("The current password is wrong.");
        await Assertions.Expect(page.Locator("input[value='Stolen']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Passkey_NoneOnTheDevice_SaysSoInWords()
    {
        await using var visitor = await VisitAsync();
        var page = await visitor.OpenAsync("/account/sign-in");
        await AddAuthenticatorAsync(visitor, isUserVerified: false);

        await page.ClickAsync("text=Sign in with a passkey");

        await Assertions.Expect(page.Locator(".cs-notice")).ToContainTextAsync("No passkey was given", new() { Timeout = 20_000 });
    }

    // Passkeys belong to a name; a bare address has none.
    private Task<Visitor> VisitAsync() => chromium.VisitAsync(site, new() { Locale = "en", BaseURL = $"http://localhost:{site.Address.Port}" });

    /// <summary>A device that keeps passkeys, as the browser's own developer tools offer it.</summary>
    private static async Task AddAuthenticatorAsync(Visitor visitor, bool isUserVerified)
    {
        var tools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await tools.SendAsync("WebAuthn.enable");
        var options = JsonSerializer.SerializeToElement(new
        {
            protocol = "ctap2",
            transport = "internal",
            hasResidentKey = true,
            hasUserVerification = true,
            isUserVerified,
            automaticPresenceSimulation = true,
        });
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
    }
}
