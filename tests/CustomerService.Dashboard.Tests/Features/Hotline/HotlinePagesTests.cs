using System.Net;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline;

public sealed class HotlinePagesTests(Floor floor) : IClassFixture<Floor>
{
    [Fact]
    public async Task Start_ForASupervisor_LeadsToTheOwnUnit()
    {
        var browser = await floor.SupervisorAsync("north");

        using var answer = await browser.OpenAsync("/");

        Assert.Equal("/hotline/north", browser.LeadsTo(answer));
    }

    [Theory]
    [InlineData("/hotline/north", HttpStatusCode.OK)]
    [InlineData("/hotline/north/history", HttpStatusCode.OK)]
    [InlineData("/hotline/north/agents", HttpStatusCode.OK)]
    [InlineData("/hotline/north/agents?day=2026-01-05&shift=night&agent=1001", HttpStatusCode.OK)]
    [InlineData("/hotline/north/callbacks", HttpStatusCode.OK)]
    [InlineData("/desk", HttpStatusCode.OK)]
    [InlineData("/desk/new", HttpStatusCode.OK)]
    [InlineData("/desk/callbacks?month=2026-10", HttpStatusCode.OK)]
    [InlineData("/desk/storms", HttpStatusCode.OK)]
    [InlineData("/desk/forecast", HttpStatusCode.OK)]
    [InlineData("/desk/import", HttpStatusCode.OK)]
    [InlineData("/desk/exports?standing=overdue", HttpStatusCode.OK)]
    [InlineData("/desk/exports/1/file", HttpStatusCode.NotFound)]
    [InlineData("/desk/2026-999999/files/1", HttpStatusCode.NotFound)]
    [InlineData("/desk/figures?from=2026-02-01&to=2026-03-01", HttpStatusCode.OK)]
    [InlineData("/desk/figures?unit=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/accesses?kind=unmasked&by=lin", HttpStatusCode.OK)]
    [InlineData("/desk/2026-999999", HttpStatusCode.NotFound)]
    [InlineData("/hotline/north/replay", HttpStatusCode.OK)]
    [InlineData("/hotline/north/replay?at=2026-01-05T03:00:00Z&known=then&window=1h", HttpStatusCode.OK)]
    [InlineData("/hotline/south/replay?at=2026-01-05T03:00:00Z", HttpStatusCode.NotFound)]
    [InlineData("/hotline/head/replay", HttpStatusCode.NotFound)]
    [InlineData("/hotline/north/course", HttpStatusCode.OK)]
    [InlineData("/hotline/north/course?day=2026-01-05&queue=hotline-a", HttpStatusCode.OK)]
    [InlineData("/hotline/north/course?queue=hotline-b", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/course", HttpStatusCode.NotFound)]
    [InlineData("/hotline/north/alerts?state=open&severity=critical&day=2026-01-05", HttpStatusCode.OK)]
    [InlineData("/hotline/north/alerts/rules", HttpStatusCode.OK)]
    [InlineData("/hotline/south/alerts", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/alerts/rules", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/agents", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/callbacks", HttpStatusCode.NotFound)]
    [InlineData("/hotline/north/staffing", HttpStatusCode.OK)]
    [InlineData("/hotline/calls/call-001", HttpStatusCode.OK)]
    [InlineData("/hotline/south", HttpStatusCode.NotFound)]
    [InlineData("/hotline/head", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/legs?window=1h", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/history", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/staffing", HttpStatusCode.NotFound)]
    [InlineData("/hotline/south/requests?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z", HttpStatusCode.NotFound)]
    [InlineData("/hotline/north/legs?window=1h&queue=hotline-b", HttpStatusCode.NotFound)]
    [InlineData("/hotline/calls/call-003", HttpStatusCode.NotFound)]
    [InlineData("/hotline/calls/nobody", HttpStatusCode.NotFound)]
    public async Task Page_ForASupervisorOfTheNorth_OpensWithinTheNorthAlone(string path, HttpStatusCode status)
    {
        var browser = await floor.SupervisorAsync("north");

        using var answer = await browser.OpenAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Legs_BehindARate_RepeatTheRateOverTheVisitsListed()
    {
        var browser = await floor.SupervisorAsync("head");
        var filter = new LegFilter("head", floor.Start.AddMinutes(-1), floor.Start.AddHours(1)) { Figure = Dashboard.Features.Hotline.Figures.Figure.AnswerRate, Show = LegPart.Concluded };

        using var answer = await browser.OpenAsync(filter.Href());

        // Of 130 calls every tenth still waits; the visits answered are seven of the nine that ended.
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("91/117", browser.Page.QuerySelector("[data-explained] .cs-parts")!.TextContent);
        Assert.Contains("117", browser.Page.QuerySelector(".hl-parts [aria-current]")!.TextContent, StringComparison.Ordinal);
    }
}
