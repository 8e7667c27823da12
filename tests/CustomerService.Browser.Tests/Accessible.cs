using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests;

/// <summary>axe's judgement of the page in view.</summary>
public static class Accessible
{
    public static async Task AssertAsync(IPage page) => Assert.Empty(await FindAsync(page));

    /// <summary>Everything axe finds, a sentence each.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions());
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page.Url} {violation.Id} ({violation.Impact}): {node.Html}"))];
    }
}
