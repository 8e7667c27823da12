using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Security;

public sealed class AccountPagesTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(ColorScheme.Light, "zh-CN")]
    [InlineData(ColorScheme.Dark, "en")]
    public async Task Pages_OfAnAccount_SatisfyAxeAndThePolicy(ColorScheme scheme, string language)
    {
        await using var visitor = await chromium.VisitAsync(site, new() { ColorScheme = scheme, Locale = language });
        var page = await visitor.OpenAsync("/account/sign-in");
        await Accessible.AssertAsync(page);
        await visitor.SignInAsync();

        foreach (var path in new[] { "/account", "/account/password", "/account/two-factor", "/account/passkeys" })
        {
            await visitor.OpenAsync(path);
            await Accessible.AssertAsync(page);
        }

        visitor.HasNoComplaints();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "zh-CN")]
    [InlineData(ColorScheme.Dark, "en")]
    public async Task Pages_OfAnAdministrator_SatisfyAxeAndThePolicy(ColorScheme scheme, string language)
    {
        await using var visitor = await chromium.VisitAsync(site, new() { ColorScheme = scheme, Locale = language });
        var page = await visitor.SignInAsync("/admin/users");
        await page.WaitForSelectorAsync("td");
        await Accessible.AssertAsync(page);
        await page.ClickAsync(".cs-page-header__actions button");
        await page.WaitForSelectorAsync(".mud-dialog input");
        await Accessible.AssertAsync(page);

        await visitor.OpenAsync("/admin/keys");
        await visitor.LiveAsync();
        await Accessible.AssertAsync(page);

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
