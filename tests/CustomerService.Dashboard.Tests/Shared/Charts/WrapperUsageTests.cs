using System.Text.Json;
using Bunit;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Charts;

public sealed class WrapperUsageTests : PageContext
{
    [Fact]
    public async Task Usage_AsInTheWrappersReadme_Draws()
    {
        var browser = JSInterop.SetupModule("./js/charts.js");
        browser.Mode = JSRuntimeMode.Loose;

        var usage = Render<WrapperUsage>(p => p.Add(c => c.Orders, [new("Sweden", 10, 8), new("Spain", 30, 25), new("Sweden", 5, 4)]));
        await usage.InvokeAsync(usage.Instance.RedrawAsync);

        var series = (JsonElement)browser.Invocations["render"][^1].Arguments[3]!;
        Assert.Equal("""[["Spain",30],["Sweden",15]]""", series[0].GetProperty("data").GetRawText());
    }
}
