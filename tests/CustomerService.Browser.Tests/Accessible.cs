using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests;

/// <summary>
/// axe's judgement of the page in view. axe runs in the page itself and only what it finds wrong comes back: the package's
/// own call opens a second browser context per page and carries every rule that passed through it, which took ten
/// times as long. Our pages have no frames, the one thing that call would add.
/// </summary>
public static class Accessible
{
    private const string Judge = """
        async () => (await axe.run({ resultTypes: ['violations'] })).violations
            .flatMap(violation => violation.nodes.map(node => `${violation.id} (${violation.impact}): ${node.html}`))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static async Task AssertAsync(IPage page) => Assert.Empty(await FindAsync(page));

    /// <summary>Everything axe finds, a sentence each.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>(Judge);
        return [.. found.Select(violation => $"{page.Url} {violation}")];
    }
}
