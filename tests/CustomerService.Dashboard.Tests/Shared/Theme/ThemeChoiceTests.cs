using CustomerService.Dashboard.Shared.Theme;
using CustomerService.Dashboard.Tests.Security;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Theme;

public sealed class ThemeChoiceTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Theory]
    [InlineData("dark", "dark", "dark")]
    [InlineData("light", "light", "light")]
    [InlineData("system", "system", "light")]
    [InlineData("\"><script>", "system", "light")]
    [InlineData(null, "system", "light")]
    public async Task Page_WithARememberedTheme_IsThatThemeFromTheFirstByte(string? remembered, string theme, string scheme)
    {
        using var browser = host.NewBrowser();
        if (remembered is not null)
            browser.Cookies.Add(host.Address, new System.Net.Cookie(ThemeChoice.CookieName, Uri.EscapeDataString(remembered)));

        await browser.OpenAsync("/account/sign-in");

        Assert.Equal(theme, browser.Page.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal(scheme, browser.Page.DocumentElement.GetAttribute("data-scheme"));
    }
}
