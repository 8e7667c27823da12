using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Security;

public sealed class AccountPagesTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Pages_OfAnAccount_KeepToThePolicy()
    {
        await using var visitor = await chromium.VisitAsync(site);
        await visitor.SignInAsync();

        foreach (var path in new[] { "/account", "/account/password", "/account/two-factor", "/account/passkeys" })
            await visitor.OpenAsync(path);

        visitor.HasNoComplaints();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "zh-CN", 1440)]
    [InlineData(ColorScheme.Dark, "en", 390)]
    public async Task Dialog_OfANewUser_SatisfiesAxeAndThePolicy(ColorScheme scheme, string language, int width)
    {
        await using var visitor = await chromium.VisitAsync(site, new() { ColorScheme = scheme, Locale = language, ViewportSize = new() { Width = width, Height = 900 } });
        var page = await visitor.SignInAsync("/admin/users");
        await page.WaitForSelectorAsync("td");
        await page.ClickAsync(".cs-page-header__actions button");
        await page.WaitForSelectorAsync(".mud-dialog input");
        await Accessible.AssertAsync(page);

        await visitor.OpenAsync("/admin/keys");
        await visitor.LiveAsync();
        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task SignIn_ByKeyboardAlone_Works()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.OpenAsync("/account/sign-in");

        await Assertions.Expect(page.Locator("#UserName")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Site.UserName);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Site.Password);
        await page.Keyboard.PressAsync("Enter");

        await visitor.LiveAsync();
    }
}
