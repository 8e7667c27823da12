using ApexCharts;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Charts;

public sealed class ChartTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    public static TheoryData<SeriesType> Types => [.. Enum.GetValues<SeriesType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Chart_OfAnyType_IsDrawnUnderTheStrictPolicy(SeriesType type)
    {
        await using var visitor = await chromium.VisitAsync(site);
        var chart = new ChartPage(await visitor.OpenAsync("/account/sign-in"));

        await chart.DrawAsync([Series(type, 0.4m, 0.9m, null)]);

        await chart.DrawnAsync();
        visitor.HasNoComplaints();
    }

    [Theory]
    [InlineData("<img src=x onerror=window.hit=1>")]
    [InlineData("<svg/onload=window.hit=1>")]
    [InlineData("</text><script>window.hit=1</script>")]
    [InlineData("&lt;img src=x onerror=window.hit=1&gt;")]
    [InlineData("<iframe srcdoc='<script>parent.hit=1</script>'>")]
    public async Task Name_ThatIsMarkup_IsShownAndNeverRun(string payload)
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.OpenAsync("/account/sign-in");
        var chart = new ChartPage(page);
        var named = new ChartSeries(payload, SeriesType.Bar, null, true, [new ChartPoint(ChartPoint.Position(payload), 3), new ChartPoint("b", 4)]);

        await chart.DrawAsync([named, named with { Name = payload + "2" }], new()
        {
            Yaxis = [new YAxis { Title = new AxisTitle { Text = payload } }],
            Annotations = new Annotations { Yaxis = [new AnnotationsYAxis { Y = 2, Label = new Label { Text = payload } }] },
        });
        await chart.DrawnAsync();
        await page.Locator("#host .apexcharts-bar-area").First.HoverAsync(new() { Force = true });
        await page.WaitForSelectorAsync("#host .apexcharts-tooltip.apexcharts-active");

        Assert.False(await page.EvaluateAsync<bool>("() => 'hit' in window"));
        Assert.Equal(0, await page.Locator("#host img, #host script, #host iframe").CountAsync());
        visitor.HasNoComplaints();
    }

    [Fact]
    public async Task Ticks_ManyWithinASecond_AreOneDrawing()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.OpenAsync("/account/sign-in");
        var chart = new ChartPage(page);
        var shown = Series(SeriesType.Line, 1, 2, 3);
        await chart.DrawAsync([shown]);
        await chart.DrawnAsync();
        var before = await chart.DrawingsAsync();

        for (var tick = 4; tick < 14; tick++)
        {
            var now = Series(SeriesType.Line, 1, 2, tick);
            await chart.PatchAsync([shown], [now]);
            shown = now;
        }

        await page.WaitForFunctionAsync("before => window.drawings > before", before);
        Assert.Equal(before + 1, await chart.DrawingsAsync());
    }

    [Fact]
    public async Task Tick_OfAChartOutOfSight_IsDrawnWhenItIsSeen()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.OpenAsync("/account/sign-in");
        var chart = new ChartPage(page);

        await chart.DrawAsync([Series(SeriesType.Area, 1, 2)], top: 4000);
        await chart.PatchAsync([Series(SeriesType.Area, 1, 2)], [Series(SeriesType.Area, 1, 5)]);
        Assert.Equal(0, await page.Locator("#host svg").CountAsync());

        await page.EvaluateAsync("() => scrollTo(0, 4000)");
        await chart.DrawnAsync();
    }

    [Fact]
    public async Task Theme_Switched_TheChartFollows()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.OpenAsync("/account/sign-in");
        var chart = new ChartPage(page);
        await chart.DrawAsync([Series(SeriesType.Line, 1, 2) with { Color = "var(--cs-good)" }]);
        await chart.DrawnAsync();
        Assert.Equal("rgba(25,113,61,1)", await StrokeAsync(page));

        await page.EvaluateAsync("() => { document.documentElement.dataset.theme = 'dark'; }");

        await page.WaitForFunctionAsync("() => document.querySelector('#host .apexcharts-line-series path')?.getAttribute('stroke').includes('95,208,141')");
    }

    [Fact]
    public async Task Chart_Disposed_LeavesNothingBehind()
    {
        await using var visitor = await chromium.VisitAsync(site);
        var page = await visitor.OpenAsync("/account/sign-in");
        var chart = new ChartPage(page);
        await chart.DrawAsync([Series(SeriesType.Line, 1, 2)]);
        await chart.DrawnAsync();

        await page.EvaluateAsync("() => { document.getElementById('host').remove(); charts.dispose('one'); charts.dispose('one'); charts.patch('one', []); }");

        Assert.Equal(0, await page.EvaluateAsync<int>("() => charts.inspect().charts"));
        visitor.HasNoComplaints();
    }

    private static Task<string?> StrokeAsync(IPage page) => page.Locator("#host .apexcharts-line-series path").First.GetAttributeAsync("stroke");

    private static ChartSeries Series(SeriesType type, params decimal?[] values) =>
        new("Answered", type, null, false, [.. values.Select((y, i) => new ChartPoint((long)i, y))]);
}
