using Bunit;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Values;

public sealed class ValueComponentTests : PageContext
{
    [Fact]
    public void RatioText_Known_ShowsShareAndBothParts()
    {
        var ratio = Render<RatioText>(p => p.Add(c => c.Value, new Ratio(1482, 1500)));

        Assert.Equal("98.8%", ratio.Find(".cs-value").TextContent);
        Assert.Equal("1,482/1,500", ratio.Find(".cs-parts").TextContent);
    }

    [Fact]
    public void RatioText_PartsStandElsewhere_ShowsTheShareAlone() =>
        Assert.Empty(Render<RatioText>(p => p.Add(c => c.Value, new Ratio(1, 2)).Add(c => c.ShowParts, false)).FindAll(".cs-parts"));

    [Fact]
    public void RatioText_NothingOffered_IsADashWithItsMeaning()
    {
        var ratio = Render<RatioText>(p => p.Add(c => c.Value, Ratio.Unknown));

        ratio.MarkupMatches("""
            <span class="cs-unknown" title="No data"><span aria-hidden="true">—</span><span class="cs-sr-only">No data</span></span>
            """);
    }

    [Fact]
    public void RatioText_SameValueAgain_DoesNotRender()
    {
        var ratio = Render<RatioText>(p => p.Add(c => c.Value, new Ratio(1, 2)));

        ratio.Render(p => p.Add(c => c.Value, new Ratio(1, 2)));
        Assert.Equal(1, ratio.RenderCount);

        ratio.Render(p => p.Add(c => c.Value, new Ratio(2, 4)));
        Assert.Equal(2, ratio.RenderCount);
        Assert.Equal("2/4", ratio.Find(".cs-parts").TextContent);
    }

    [Fact]
    public void DurationText_Known_IsATimeElement()
    {
        var duration = Render<DurationText>(p => p.Add(c => c.Value, TimeSpan.FromSeconds(83)));

        duration.MarkupMatches("""<time class="cs-value" datetime="PT1M23S">01:23</time>""");
    }

    [Fact]
    public void DurationText_NothingMeasured_IsADash() =>
        Assert.NotEmpty(Render<DurationText>(p => p.Add(c => c.Value, null)).FindAll(".cs-unknown"));

    [Fact]
    public void CountText_KnownThenUnknown_FollowsItsValue()
    {
        var count = Render<CountText>(p => p.Add(c => c.Value, 12_345));
        Assert.Equal("12,345", count.Find(".cs-value").TextContent);

        count.Render(p => p.Add(c => c.Value, null));
        Assert.NotEmpty(count.FindAll(".cs-unknown"));
    }

    [Theory]
    [InlineData(FigureStatus.Good, "good", "达标")]
    [InlineData(FigureStatus.Warn, "warn", "接近限值")]
    [InlineData(FigureStatus.Bad, "bad", "未达标")]
    [InlineData(FigureStatus.Unknown, "unknown", "未评定")]
    public void StatusChip_AnyStatus_SaysItInShapeAndWords(FigureStatus status, string name, string words)
    {
        Speak("zh-CN");
        var chip = Render<StatusChip>(p => p.Add(c => c.Status, status));

        Assert.Equal(name, chip.Find(".cs-chip").GetAttribute("data-status"));
        Assert.Equal(words, chip.Find(".cs-chip").TextContent);
        Assert.NotEqual("", chip.Find("path").GetAttribute("d"));
    }

    [Fact]
    public void StatusChip_AnyTwoStatuses_DifferInShape() =>
        Assert.Equal(4, Enum.GetValues<FigureStatus>()
            .Select(status => Render<StatusChip>(p => p.Add(c => c.Status, status)).Find("path").GetAttribute("d"))
            .Distinct().Count());

    [Fact]
    public void StatusChip_OwnWords_SaysThose() =>
        Assert.Equal("9 of 12", Render<StatusChip>(p => p.Add(c => c.Status, FigureStatus.Warn).Add(c => c.Text, "9 of 12")).Find(".cs-chip").TextContent);
}
