using Bunit;
using CustomerService.Dashboard.Features.Targets;
using CustomerService.Dashboard.Targets;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Targets;

public sealed class TargetCellTests : PageContext
{
    private static readonly UnitNode Unit = new OrganizationTree([new OrgUnit("GD", "广东", UnitKind.Subsidiary, parent: null)], []).Roots[0];
    private static readonly TargetVersion Version = new(2, 0.9, "Yearly meeting", new By("zhou", "Zhou"), new DateTimeOffset(2026, 1, 5, 2, 0, 0, TimeSpan.Zero))
    {
        State = TargetState.InForce, DecidedBy = new By("lin", "Lin"), DecidedAt = new DateTimeOffset(2026, 1, 7, 2, 0, 0, TimeSpan.Zero),
    };

    public TargetCellTests()
    {
        Services.AddSingleton(RulePacks.Load());
        Services.AddSingleton(new DeskSettings());
        Services.AddScoped<TargetWords>();
    }

    [Fact]
    public void Cell_OfAYearOnCourse_ShowsValueTargetOriginAndForecast()
    {
        var cell = Render(Own(0.9), Year(92));

        Assert.Equal("good", cell.Find(".tg-cell").GetAttribute("data-status"));
        Assert.Equal("92.0%", cell.Find(".cs-value").TextContent.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("On course", cell.Find(".cs-chip").TextContent, StringComparison.Ordinal);
        Assert.Contains("≥ 90%", cell.Find(".tg-cell__target").TextContent.Replace("90 %", "90%", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("own", cell.Find(".tg-origin").TextContent);
        Assert.StartsWith("Year end 92.0", cell.Find(".tg-cell__forecast").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_WithoutATarget_ClaimsNoState()
    {
        var cell = Render(new TargetInForce(Measure.Satisfaction, Unit, 2026, TargetOrigin.None, Value: null), Year(92));

        Assert.Null(cell.Find(".tg-cell").GetAttribute("data-status"));
        Assert.Empty(cell.FindAll(".cs-chip"));
        Assert.Contains("No target", cell.Find(".tg-cell__target").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_OfNothingMeasured_IsUnknownAndNotZero()
    {
        var cell = Render(Own(0.9), []);

        Assert.NotNull(cell.Find(".cs-unknown"));
        Assert.Equal("unknown", cell.Find(".cs-chip").GetAttribute("data-status"));
        Assert.Equal("Forecast unknown", cell.Find(".tg-cell__forecast").TextContent.Trim());
    }

    [Fact]
    public void Explanation_OfAnInheritedTarget_NamesUnitVersionApproverAndClause()
    {
        var shown = Render<TargetExplained>(parameters => parameters.Add(each => each.Target,
            new TargetInForce(Measure.AnswerRate, Unit, 2026, TargetOrigin.Inherited, 0.9) { SetBy = Unit, Version = Version })).Markup;

        Assert.Contains("Set by 广东, version 2", shown, StringComparison.Ordinal);
        Assert.Contains("Proposed by Zhou; approved by Lin at 2026-01-07 10:00", shown, StringComparison.Ordinal);
        Assert.Contains("/packs/csg-2003/clauses/2.4.10", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Explanation_OfAPreset_SaysThatNobodySetIt()
    {
        var shown = Render<TargetExplained>(parameters => parameters.Add(each => each.Target,
            new TargetInForce(Measure.AnswerRate, Unit, 2026, TargetOrigin.Pack, 0.9) { Setting = "answer-rate-target" })).Markup;

        Assert.Contains("Nobody approved a target for the year; the rule pack presets “Target of the answer rate”.", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.8996, 0.9, "89.96%")]
    [InlineData(0.9, 0.9, "90.0%")]
    [InlineData(0.95, 0.9, "95.0%")]
    public void Value_BesideItsTarget_HasTheDigitsItTakesToLookAsItCompares(double value, double target, string shown) =>
        Assert.Equal(shown, Services.GetRequiredService<TargetWords>().Value(Measure.AnswerRate, value, target).Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void Refusals_OfTheDomain_HaveWordsInBothLanguages()
    {
        string[] codes =
        [
            "UnknownMeasure", "NoNumber", "OutsideShare", "NegativeSeconds", "TooManySeconds", "OutsideYears", "WaitsAlready", "TwoInForce", "NothingToGiveUp", "SameValue", "YearClosed",
            "OwnProposal", "OwnDecline", "NotProposer", "NotWaiting", "WordsMissing", "WordsTooLong", "OutsideScope", "NotDecider", "SignedOut", "YearNotOver", "NotFrozen", "AlreadyApproved",
            "AlreadyPublished", "NoDraft", "OwnDraft", "NotApproved", "RestatedSince", "NobodyToRead", "TooMany", "NoCircular", "NotIssued", "AnsweredAlready", "NoAnswer", "NotAddressed", "NothingBelow",
            "Close.UnknownUnit", "Close.NotOver", "Close.ClosedAlready", "Close.Overlaps", "Close.DiffersFromItsParts",
        ];
        foreach (var language in new[] { "en", "zh-CN" })
        {
            Speak(language);
            var words = Services.GetRequiredService<TargetWords>();
            Assert.All(codes, code => Assert.DoesNotContain("Refused.", words.Refusal(new("x", code, "y")), StringComparison.Ordinal));
        }
    }

    private static TargetInForce Own(double value) => new(Measure.AnswerRate, Unit, 2026, TargetOrigin.Own, value) { SetBy = Unit, Version = Version };

    private static IEnumerable<MonthValue> Year(double aMonth) => Enumerable.Range(0, 13).Select(i => new MonthValue(new DateOnly(2025, 9, 1).AddMonths(i), new(aMonth, 100)));

    private IRenderedComponent<TargetCell> Render(TargetInForce target, IEnumerable<MonthValue> months) => Render<TargetCell>(parameters => parameters
        .Add(each => each.Standing, new MeasureStanding(target, new YearOutlook(target.Measure, 2026, new(2026, 10, 1), months).Against(target.Value), [], IsGiven: false))
        .Add(each => each.Href, "/targets"));
}
