using ApexCharts;
using Microsoft.Playwright;

namespace CustomerService.Browser.Tests.Charts;

/// <summary>A page of the product with one chart put on it, as the component would put it there.</summary>
internal sealed class ChartPage(IPage page)
{
    private const string Draw = """
        async ([wire, series, top]) => {
          const host = document.body.appendChild(document.createElement('div'));
          host.id = 'host';
          Object.assign(host.style, { position: 'absolute', top: `${top}px`, left: '0', width: '600px', minHeight: '280px' });
          window.charts = await import('/js/charts.js');
          window.drawings = 0;
          new MutationObserver(changes => { if (changes.some(change => [...change.addedNodes].some(node => node.querySelector?.('.apexcharts-inner') || node.classList?.contains('apexcharts-inner')))) window.drawings++; })
            .observe(host, { childList: true, subtree: true });
          charts.render('one', host, JSON.parse(wire), JSON.parse(series), { invokeMethodAsync: () => {} });
        }
        """;

    public async Task DrawAsync(IReadOnlyList<ChartSeries> series, ApexChartOptions<object>? options = null, int top = 0)
    {
        var wire = new { Options = options ?? new(), Height = 280, Width = "100%", CanSelect = false, Texts = new { Total = "Total" } };
        await page.EvaluateAsync(Draw, new object[] { Json(wire), Json(series), top });
    }

    public Task DrawnAsync() => page.WaitForSelectorAsync("#host .apexcharts-inner", new() { State = WaitForSelectorState.Attached });

    public Task PatchAsync(IReadOnlyList<ChartSeries> shown, IReadOnlyList<ChartSeries> now) =>
        page.EvaluateAsync("patches => charts.patch('one', JSON.parse(patches))", Json(ChartPatch.Between(shown, now)));

    public Task<int> DrawingsAsync() => page.EvaluateAsync<int>("() => window.drawings");

    // The product's own JSON, neutral texts included.
    private static string Json<T>(T value) => ChartJson.Element(value).GetRawText();
}
