using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests;

/// <summary>axe's judgement of the page in view.</summary>
public static class Accessible
{
    public static async Task AssertAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions());
        var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page.Url} {violation.Id} ({violation.Impact}): {node.Html}"));

        Assert.Empty(found);
    }
}
