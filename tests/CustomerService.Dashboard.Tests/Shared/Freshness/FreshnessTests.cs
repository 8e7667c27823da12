using Bunit;
using CustomerService.Dashboard.Shared.Freshness;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Freshness;

public sealed class FreshnessTests : PageContext
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    [Fact]
    public void AgeText_AMoment_StandsInTheOrganisationsZone()
    {
        var age = Render<AgeText>(p => p.Add(c => c.AsOf, Clock.GetUtcNow().AddSeconds(-3)).Add(c => c.StaleAfter, FiveSeconds));

        var element = age.Find("cs-age");
        Assert.Equal("2026-03-02 09:29:57", element.GetAttribute("title"));
        Assert.Equal("09:29:57", element.TextContent);
        Assert.Equal("5", element.GetAttribute("stale-after"));
        Assert.Equal(3000, long.Parse(element.GetAttribute("rendered")!) - long.Parse(element.GetAttribute("as-of")!));
    }

    [Fact]
    public void AgeText_BeforeTheFirstFigures_IsUnknown() =>
        Assert.NotEmpty(Render<AgeText>(p => p.Add(c => c.AsOf, null)).FindAll(".cs-unknown"));

    [Fact]
    public void AgeText_TimePassesWithoutNews_LeavesTheCountingToTheBrowser()
    {
        var asOf = Clock.GetUtcNow();
        var age = Render<AgeText>(p => p.Add(c => c.AsOf, asOf));

        Clock.Advance(TimeSpan.FromMinutes(1));
        age.Render(p => p.Add(c => c.AsOf, asOf));

        Assert.Equal(1, age.RenderCount);
    }

    [Theory]
    [InlineData(0, false, "fresh")]
    [InlineData(5, false, "fresh")]
    [InlineData(6, false, "stale")]
    [InlineData(600, true, "paused")]
    public void FreshnessBanner_FiguresOfAnAge_SaysHowFarTheyCanBeTrusted(int seconds, bool paused, string state)
    {
        var banner = Render<FreshnessBanner>(p => p
            .Add(c => c.AsOf, Clock.GetUtcNow().AddSeconds(-seconds))
            .Add(c => c.StaleAfter, FiveSeconds)
            .Add(c => c.Paused, paused)
            .AddChildContent("<b>96.4%</b>"));

        Assert.Equal(state, banner.Find("[data-freshness]").GetAttribute("data-freshness"));
        Assert.Equal("96.4%", banner.Find("[data-freshness] b").TextContent);
        Assert.NotNull(banner.Find("cs-age").GetAttribute("governs"));
    }

    [Fact]
    public void FreshnessBanner_NothingYet_Waits()
    {
        var banner = Render<FreshnessBanner>(p => p.Add(c => c.AsOf, null).Add(c => c.StaleAfter, FiveSeconds));

        Assert.Equal("waiting", banner.Find("[data-freshness]").GetAttribute("data-freshness"));
        Assert.Empty(banner.FindAll("cs-age"));
    }

    [Fact]
    public void FreshnessBanner_ServerKnowsWhy_SaysWhy()
    {
        var banner = Render<FreshnessBanner>(p => p
            .Add(c => c.AsOf, Clock.GetUtcNow().AddMinutes(-1)).Add(c => c.StaleAfter, FiveSeconds).Add(c => c.Reason, "The exchange is silent"));

        Assert.Equal("The exchange is silent", banner.Find("[data-for=stale]").TextContent);
    }
}
