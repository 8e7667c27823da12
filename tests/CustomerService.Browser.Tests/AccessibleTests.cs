using Xunit;

namespace CustomerService.Browser.Tests;

/// <summary>That the judge of every page can say no.</summary>
public sealed class AccessibleTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Page_WithAFadedWordAndANamelessPicture_IsFoundWanting()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.OpenAsync("/account/sign-in");
        Assert.Empty(await Accessible.FindAsync(page));

        await page.EvaluateAsync("""
            () => document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><p class="faded">…………</p>')
            """);
        await page.EvaluateAsync("() => { const faded = document.querySelector('.faded'); faded.textContent = 'faded'; faded.style.color = '#eee'; faded.style.background = '#fff'; }");

        var found = await Accessible.FindAsync(page);
        Assert.Contains(found, violation => violation.Contains(" image-alt (critical)", StringComparison.Ordinal));
        Assert.Contains(found, violation => violation.Contains(" color-contrast (serious)", StringComparison.Ordinal));
    }
}
