using CustomerService.Dashboard.Features.Executive;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Executive;

public sealed class ExecutiveChoiceTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly OrganizationZone Zone = OrganizationZone.Find(OrganizationZone.DefaultId);

    [Theory]
    [InlineData(null, "answer-rate", null, null, null, "/executive?unit=GD&period=2026&measure=answer-rate")]
    [InlineData("2026-10", "average-wait", "year-before", null, null, "/executive?unit=GD&period=2026-10&measure=average-wait&against=year-before")]
    [InlineData("2026Q4", "satisfaction", "year-to-date", "full", "mon-9", "/executive?unit=GD&period=2026Q4&measure=satisfaction&against=year-to-date&cell=mon-9&view=full")]
    [InlineData("2026H2", "nonsense", "nonsense", "nonsense", "mon-24", "/executive?unit=GD&period=2026H2&measure=answer-rate")]
    [InlineData("0001-01", null, null, null, "-9", "/executive?unit=GD&period=2026&measure=answer-rate")]
    public void Address_WithAWish_IsReadAndWrittenAgain(string? period, string? measure, string? against, string? view, string? cell, string address) =>
        Assert.Equal(address, ExecutiveChoice.Read("GD", period, measure, against, view, cell, Today).Href());

    [Fact]
    public void Wider_FromAMonth_LeadsOverQuarterAndHalfYearToTheYear()
    {
        var choice = Choice("2026-10", "answer-rate");
        var steps = new List<string>();
        for (var wider = choice.Wider; wider is not null; wider = wider.Wider) steps.Add(wider.Period.ToString());

        Assert.Equal(["2026Q4", "2026H2", "2026"], steps);
    }

    [Fact]
    public void NextLevel_KeepsWhatWasChosen()
    {
        var choice = Choice("2026-10", "service-level") with { Against = Against.YearBefore, IsFull = true, Cell = new HeatCell(DayOfWeek.Monday, 9) };

        Assert.Equal("/executive?unit=GX&period=2026-10&measure=service-level&against=year-before&view=full", choice.In("GX").Href());
        Assert.Equal("/hotline/GD/history?from=2026-10-05&to=2026-10-06&grain=hour&queue=faults&figure=ServiceLevel", choice.DayHref("GD", new(2026, 10, 5), Zone, "faults"));
    }

    [Fact]
    public void Hour_OfARate_OpensTheVisitsOfTheDenominator() => Assert.Equal(
        "/hotline/GD/legs?from=2026-10-05T01%3A00%3A00Z&to=2026-10-05T02%3A00%3A00Z&show=concluded&figure=AnswerRate",
        Choice("2026-10", "answer-rate").HourHref("GD", Zone.StartOf(new(2026, 10, 5)).AddHours(9)));

    [Fact]
    public void Day_OfItems_OpensThoseDueOnIt()
    {
        Assert.Equal("/hotline/GD/requests?from=2026-10-04T16%3A00%3A00Z&to=2026-10-05T16%3A00%3A00Z", Choice("2026-10", "response-rate").DayHref("GD", new(2026, 10, 5), Zone));
        Assert.Null(Choice("2026-10", "satisfaction").DayHref("GD", new(2026, 10, 5), Zone));
    }

    private static ExecutiveChoice Choice(string period, string measure) => new("GD", ReportingPeriod.Parse(period)!.Value, Measure.Find(measure)!);
}
