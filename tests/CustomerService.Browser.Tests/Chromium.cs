using CustomerService.Browser.Tests;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace CustomerService.Browser.Tests;

/// <summary>
/// The machine's own Chromium, started once. Its path can be set by CHROMIUM_PATH; where there is none the browser
/// tests are skipped, except in CI, which has to install it.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A visitor with a browser of their own: Chinese, light, on a desk, unless told otherwise.</summary>
    public async Task<Visitor> VisitAsync(Site site, BrowserNewContextOptions? options = null)
    {
        if (browser is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, $"There is no browser at {Path}.");
            Assert.Fail($"CI needs a browser at {Path}.");
        }

        options ??= new();
        options.Locale ??= "zh-CN";
        options.ColorScheme ??= ColorScheme.Light;
        options.ViewportSize ??= new() { Width = 1440, Height = 900 };
        options.BaseURL ??= site.Address.ToString();
        return new Visitor(site, await browser.NewContextAsync(options));
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
