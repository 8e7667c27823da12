using System.Text.Json;
using ApexCharts;
using Bunit;
using Microsoft.JSInterop;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Charts;

public sealed class ApexChartTests : PageContext
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, Shanghai);
    private readonly BunitJSModuleInterop browser;

    public ApexChartTests()
    {
        browser = JSInterop.SetupModule("./js/charts.js");
        browser.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Render_FirstTime_SendsOptionsAndPointsOnce()
    {
        DrawCalls(Morning(4, 7));

        var series = Sent("render", 3)[0];
        Assert.Equal("Calls", series.GetProperty("name").GetString());
        Assert.Equal("bar", series.GetProperty("type").GetString());
        Assert.Equal("[[1772442000000,4],[1772442900000,7]]", series.GetProperty("data").GetRawText());
    }

    [Fact]
    public void Render_AMomentOfTheZone_IsDrawnAtItsOwnClock() =>
        Assert.Equal(Nine.DateTime, DateTime.UnixEpoch.AddMilliseconds((long)ChartPoint.Position(Nine)));

    [Fact]
    public void Render_NothingKnown_LeavesAGapInsteadOfZero()
    {
        DrawCalls(Morning(4, null));

        Assert.EndsWith("null]]", Sent("render", 3)[0].GetProperty("data").GetRawText());
    }

    [Fact]
    public void Update_ALiveTick_IsOneSmallMessage()
    {
        var chart = DrawCalls(Morning([.. Enumerable.Repeat<int?>(5, 96)]));
        Clock.Advance(ChartLink.Pace);

        chart.Render(Calls(Morning([.. Enumerable.Repeat<int?>(5, 95), 6])));

        var message = Assert.Single(browser.Invocations["patch"]);
        Assert.Equal("""[{"s":0,"d":0,"k":95,"a":[[1772527500000,6]]}]""", ((JsonElement)message.Arguments[1]!).GetRawText());
        Assert.Empty(browser.Invocations["update"]);
    }

    [Fact]
    public void Update_NothingChanged_SendsNothing()
    {
        var chart = DrawCalls(Morning(4, 7));
        Clock.Advance(ChartLink.Pace);

        chart.Render(Calls(Morning(4, 7)));

        Assert.Empty(browser.Invocations["patch"]);
    }

    [Fact]
    public void Update_SeveralTicksWithinASecond_TravelTogether()
    {
        var chart = DrawCalls(Morning(4));

        chart.Render(Calls(Morning(5)));
        chart.Render(Calls(Morning(6)));
        Assert.Empty(browser.Invocations["patch"]);

        Clock.Advance(ChartLink.Pace);
        chart.WaitForAssertion(() => Assert.EndsWith(",6]]}]", Sent("patch", 1).GetRawText()));
    }

    [Fact]
    public void Update_ASeriesWasRenamed_IsSentWhole()
    {
        var chart = DrawCalls(Morning(4));
        Clock.Advance(ChartLink.Pace);

        chart.Render(Calls(Morning(4), name: "Contacts"));

        Assert.Equal("Contacts", Sent("replace", 1)[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("\"><iframe srcdoc='<script>alert(1)</script>'>")]
    public void Render_ANameThatIsMarkup_CanOpenNoTag(string payload)
    {
        var options = new ApexChartOptions<QuarterHour>
        {
            Xaxis = new XAxis { Title = new AxisTitle { Text = payload } },
            Yaxis = [new YAxis { SeriesName = payload, Title = new AxisTitle { Text = payload } }],
            Annotations = new Annotations { Yaxis = [new AnnotationsYAxis { Y = 1, Label = new Label { Text = payload } }] },
            NoData = new NoData { Text = payload },
        };
        var chart = Render<ApexChart<QuarterHour>>(p => p
            .Add(c => c.Title, payload)
            .Add(c => c.Options, options)
            .Add(c => c.OnRendered, () => { })
            .AddChildContent<ApexPointSeries<QuarterHour>>(s => s
                .Add(c => c.Items, [new QuarterHour(Nine, 1, payload)]).Add(c => c.Name, payload)
                .Add(c => c.XValue, item => item.Queue).Add(c => c.YValue, item => item.Offered)));

        var sent = Strings(Sent("render", 2)).Concat(Strings(Sent("render", 3))).ToList();
        Assert.Contains(sent, text => text.Contains('＜'));
        Assert.DoesNotContain(sent, text => text.Contains('<') || text.Contains('>'));
        chart.Find(".cs-chart__toggle").Click();
        Assert.Empty(chart.FindAll("img, script, svg, iframe"));
    }

    [Fact]
    public void Table_Toggled_SaysTheSameAsTheDrawing()
    {
        var chart = DrawCalls(Morning(4, null));
        Assert.Empty(chart.FindAll("table"));

        chart.Find(".cs-chart__toggle").Click();

        Assert.Equal(["Position", "Calls"], chart.FindAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["2026-03-02 09:00", "2026-03-02 09:15"], chart.FindAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["4", "—"], chart.FindAll("tbody td").Select(cell => cell.TextContent));

        chart.Render(Calls(Morning(4, 9)));
        Assert.Equal(["4", "9"], chart.FindAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Drawing_ForReaders_IsHiddenAndSummarised()
    {
        var chart = Render<ApexChart<QuarterHour>>(p => p.Add(c => c.Title, "Calls today").Add(c => c.Summary, "Most between nine and ten."));

        Assert.Equal("true", chart.Find(".cs-chart__host").GetAttribute("aria-hidden"));
        Assert.Contains("Most between nine and ten.", chart.Find("figcaption").TextContent);
    }

    [Fact]
    public void Options_NotSet_AreNotSent()
    {
        DrawCalls(Morning(1));

        Assert.DoesNotContain("null", Sent("render", 2).GetRawText());
        Assert.Equal("datetime", Sent("render", 2).GetProperty("options").GetProperty("xaxis").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Selection_FromTheBrowser_IsCheckedAgainstWhatIsShown()
    {
        SelectedData<QuarterHour>? chosen = null;
        var chart = Render<ApexChart<QuarterHour>>(p => Calls(Morning(4, 7))(p.Add(c => c.OnDataPointSelection, data => chosen = data)));
        var callback = ((DotNetObjectReference<ChartCallback>)browser.Invocations["render"].Single().Arguments[4]!).Value;

        await callback.Select(0, 99);
        await callback.Select(-1, 0);
        await callback.Select(7, 0);
        Assert.Null(chosen);

        await callback.Select(0, 1);
        Assert.Equal(7, chosen?.DataPoint.Y);
        Assert.Equal("Calls", chosen?.Series.Name);
    }

    [Fact]
    public async Task Dispose_ThePageIsGone_IsQuiet()
    {
        var chart = DrawCalls(Morning(1));
        browser.SetupVoid("dispose", _ => true).SetException(new JSDisconnectedException("gone"));

        await chart.Instance.DisposeAsync();
        await chart.Instance.DisposeAsync();

        Assert.Single(browser.Invocations["dispose"]);
    }

    private static List<QuarterHour> Morning(params int?[] offered) =>
        [.. offered.Select((count, i) => new QuarterHour(Nine.AddMinutes(15 * i), count))];

    private static Action<ComponentParameterCollectionBuilder<ApexChart<QuarterHour>>> Calls(List<QuarterHour> items, string name = "Calls") => p => p
        .Add(c => c.XAxisType, XAxisType.Datetime)
        .AddChildContent<ApexPointSeries<QuarterHour>>(s => s
            .Add(c => c.Items, items).Add(c => c.Name, name).Add(c => c.SeriesType, SeriesType.Bar)
            .Add(c => c.XValue, item => item.Start).Add(c => c.YValue, item => item.Offered));

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    private IRenderedComponent<ApexChart<QuarterHour>> DrawCalls(List<QuarterHour> items) => Render(Calls(items));

    private JsonElement Sent(string function, int argument) => (JsonElement)browser.Invocations[function][^1].Arguments[argument]!;
}
