using Bunit;
using CustomerService.Dashboard.Features.Executive;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.ControlCharts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Executive;

public sealed class ExecutivePartsTests : PageContext
{
    private static readonly ExecutiveChoice October = new("CSG", ReportingPeriod.Parse("2026-10")!.Value, Measure.AnswerRate);

    /// <summary>Guangdong fell from 95 % to 85 % of 1,000 calls, Hainan kept its 90 % of 1,000.</summary>
    private static readonly ExecutiveSnapshot Fallen = Pictures.Of("2026-10", ("GD", 950, 1_000, 850, 1_000), ("HN", 900, 1_000, 900, 1_000));

    public ExecutivePartsTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(RulePacks.Load());
        Services.AddSingleton(new DeskSettings());
        Services.AddScoped<MeasureWords>();
        Services.AddSingleton(Pictures.Targets());
    }

    [Fact]
    public void Card_OfARate_SaysItsPartsItsTargetAndThatLastYearIsUnknown()
    {
        var card = Card(Measure.AnswerRate);

        Assert.Equal("87.5%", card.Find(".ex-card__value .cs-value").TextContent);
        Assert.Equal("1,750 / 2,000", card.Find(".cs-parts").TextContent);
        Assert.Equal("bad", card.Find("a").GetAttribute("data-status"));
        Assert.Contains("target ≥ 90.0% · −2.5 pp", card.Find(".ex-card__target").TextContent, StringComparison.Ordinal);
        var facts = card.FindAll(".ex-card__facts > span");
        Assert.Contains("—", facts[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("−5.0 pp worse", facts[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("90.0%", facts[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_OfAClosedPeriod_SaysTheFrozenFigureAndWhatIsCountedNow()
    {
        var frozen = new CustomerService.Domain.Periods.FrozenUnit("CSG", new(StringComparer.Ordinal) { ["answer-rate"] = new MeasureValue(1_700, 2_000) });

        var card = Render<HeadlineCard>(parameters => parameters
            .Add(c => c.Headline, Headline.Of(Measure.AnswerRate, Fallen.Whole, Services.GetRequiredService<TargetRegister>().InForce(Pictures.Tree, Pictures.Head, Measure.AnswerRate, 2026), frozen))
            .Add(c => c.Day, October.Period.Start).Add(c => c.Href, "#"));

        Assert.Equal("85.0%", card.Find(".ex-card__value .cs-value").TextContent);
        Assert.Equal("1,700 / 2,000 · counted now 87.5%", card.Find(".cs-parts").TextContent);
    }

    [Fact]
    public void Card_WithGivenTotals_MarksThemWhereTheyAre()
    {
        var headline = Headline.Of(Measure.AnswerRate, Fallen.Whole, Services.GetRequiredService<TargetRegister>().InForce(Pictures.Tree, Pictures.Head, Measure.AnswerRate, 2026)) with
        {
            IsBeforeGiven = true, IsYearBeforeGiven = true,
        };

        var card = Render<HeadlineCard>(parameters => parameters.Add(c => c.Headline, headline).Add(c => c.Day, October.Period.Start).Add(c => c.Href, "#"));

        // The year before is unknown, so nothing of it is marked.
        Assert.Empty(card.FindAll(".ex-card__value .ex-given"));
        Assert.Equal([0, 1, 0], card.FindAll(".ex-card__facts > span").Select(fact => fact.QuerySelectorAll(".ex-given").Length));
    }

    [Fact]
    public void ClosedPeriod_ThatIsCountedOtherwiseNow_NamesUnitAndBothFigures()
    {
        var frozen = new CustomerService.Domain.Periods.FrozenPeriod
        {
            Unit = "CSG", Period = October.Period, Position = 1, Formula = "fold", Calendar = 1,
            Units = [Frozen("CSG", new(1_750, 2_000)), Frozen("GD", new(850, 1_000)), Frozen("HN", new(899, 1_000))],
        };
        var closed = new CustomerService.Domain.Periods.ClosedPeriod(frozen, DateTimeOffset.UnixEpoch, new("zhou", "Zhou"), []);

        var card = Render<ClosedCard>(parameters => parameters.Add(c => c.Closed, closed).Add(c => c.Shown, Fallen));

        var row = Assert.Single(card.FindAll("tbody tr"));
        Assert.Contains("Hainan", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("899 / 1,000", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("900 / 1,000", row.TextContent, StringComparison.Ordinal);

        static CustomerService.Domain.Periods.FrozenUnit Frozen(string unit, MeasureValue rate) => new(unit, new(StringComparer.Ordinal) { ["answer-rate"] = rate, ["service-level"] = new(0, rate.Denominator) });
    }

    [Fact]
    public void Card_OfWhatWasNotMeasured_IsUnknownAndNeverZero()
    {
        var card = Card(Measure.Satisfaction);

        Assert.Contains("—", card.Find(".ex-card__value").TextContent, StringComparison.Ordinal);
        Assert.Equal("unknown", card.Find("a").GetAttribute("data-status"));
        Assert.DoesNotContain("0.0%", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_IsSplitOverTheUnitsAndAddsUpAsWritten()
    {
        var card = Render<ChangeCard>(parameters => parameters.Add(c => c.Choice, October).Add(c => c.Shown, Fallen));

        Assert.Equal("On the period before: −5.00 pp. Most of it: Guangdong −5.00 pp.", card.Find(".ex-head p").TextContent);
        var rows = card.FindAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("th, td").Take(7).Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Equal("Guangdong|95.0%|85.0%|50% → 50%|−5.00 pp worse|±0.00 pp|−5.00 pp worse", rows[0]);
        Assert.Equal("/executive?unit=GD&period=2026-10&measure=answer-rate", card.Find("tbody a").GetAttribute("href"));
        Assert.Contains("−5.00 pp", card.Find("tfoot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_OnAYearThatWasNotRecorded_IsUnknown()
    {
        var card = Render<ChangeCard>(parameters => parameters.Add(c => c.Choice, October with { Against = Against.YearBefore }).Add(c => c.Shown, Fallen));

        Assert.StartsWith("On last year: unknown", card.Find(".ex-head p").TextContent, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("table"));
    }

    [Fact]
    public void Ranking_BeyondTheFunnel_NamesWhoIsBetterAndWorse()
    {
        var card = Render<RankingCard>(parameters => parameters.Add(c => c.Choice, October).Add(c => c.Shown, Fallen).Add(c => c.Target, .9));

        Assert.StartsWith("More than noise: Hainan better, Guangdong worse", card.Find(".ex-head p").TextContent, StringComparison.Ordinal);
        Assert.Equal(["1", "2"], card.FindAll(".ex-place").Select(place => place.TextContent));
    }

    [Fact]
    public void Ranking_OfNoise_SaysThatTheOrderSaysNothing()
    {
        var shown = Pictures.Of("2026-10", ("GD", 90, 100, 90, 100), ("HN", 90, 100, 92, 100));

        var card = Render<RankingCard>(parameters => parameters.Add(c => c.Choice, October).Add(c => c.Shown, shown));

        Assert.StartsWith("The differences between these 2 are noise", card.Find(".ex-head p").TextContent, StringComparison.Ordinal);
        Assert.All(card.FindAll(".ex-verdict"), verdict => Assert.Equal("no different: noise", verdict.TextContent));
    }

    [Fact]
    public void SmallMultiples_HaveOneScaleAndOpenTheUnitsMonth()
    {
        var card = Render<SmallMultiples>(parameters => parameters.Add(c => c.Choice, October).Add(c => c.Shown, Fallen).Add(c => c.Target, .9));

        var lines = card.FindAll("polyline").Select(line => line.GetAttribute("points")!.Split(' ')[0].Split(',')[1]).ToList();
        Assert.Equal(2, lines.Count);
        Assert.NotEqual(lines[0], lines[1]);
        Assert.Equal("/executive?unit=GD&period=2025-11&measure=answer-rate", card.Find(".ex-small__months a").GetAttribute("href"));
    }

    [Fact]
    public void Course_OverGivenAndCountedMonths_MarksTheSeamAndSaysWhatMakesTheLimits()
    {
        IReadOnlyList<CoursePoint> points = [Point("Jan", isGiven: true), Point("Feb", isGiven: true), Point("Mar", isGiven: false), Point("Apr", isGiven: false)];

        var card = Render<CourseCard>(parameters => parameters
            .Add(c => c.Points, points).Add(c => c.Shown, Fallen)
            .Add(c => c.Headline, Headline.Of(Measure.AnswerRate, Fallen.Whole, Services.GetRequiredService<TargetRegister>().InForce(Pictures.Tree, Pictures.Head, Measure.AnswerRate, 2026))));

        Assert.Equal("Mar", Course.Seam(points)!.Label);
        Assert.Null(Course.Seam([.. points.Skip(2)]));
        Assert.Contains("limits come from the counted months alone", card.Find(".ex-seam").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Jan*", "Feb*", "Mar", "Apr"], card.FindAll("a.ex-step > span:first-child").Select(label => label.TextContent));

        static CoursePoint Point(string month, bool isGiven) =>
            new(month, new MeasureValue(90, 100), new ControlPoint { Now = new ControlSample(90, 100) { IsGiven = isGiven } }, "#", IsInPeriod: true);
    }

    [Fact]
    public void Picker_OfARunningYear_LinksWhatHasBegunAlone()
    {
        var picker = Render<PeriodPicker>(parameters => parameters.Add(p => p.Choice, October).Add(p => p.Today, Pictures.Today));

        Assert.Equal("Oct", picker.Find("[aria-current=page]").TextContent);
        Assert.Equal(["Dec"], picker.FindAll(".ex-ahead").Select(ahead => ahead.TextContent));
        Assert.Equal("/executive?unit=CSG&period=2026Q4&measure=answer-rate", picker.Find(".ex-wider").GetAttribute("href"));
    }

    private IRenderedComponent<HeadlineCard> Card(Measure measure) => Render<HeadlineCard>(parameters => parameters
        .Add(card => card.Headline, Headline.Of(measure, Fallen.Whole, Services.GetRequiredService<TargetRegister>().InForce(Pictures.Tree, Pictures.Head, measure, 2026)))
        .Add(card => card.Day, October.Period.Start).Add(card => card.Href, "#"));
}
