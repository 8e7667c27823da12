using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Domain.Tests.Regulations;

public sealed class CsgPackTests
{
    private static readonly RulePacks Packs = RulePacks.Load();
    private static readonly RulePack Pack = Packs.Find("csg-2003", new DateOnly(2026, 3, 1))!;

    [Fact]
    public void BundledPacks_All_AreValid()
    {
        Assert.Empty(Packs.Problems);
        Assert.NotEmpty(Packs.All);
    }

    [Fact]
    public void Clauses_OfTheDocument_AreAllThere()
    {
        string[] numbers =
        [
            "0.1", "1.1", "1.2", "1.3",
            "2.1", .. Enumerable.Range(1, 11).Select(i => $"2.1.{i}"), "2.2", .. Enumerable.Range(1, 7).Select(i => $"2.2.{i}"),
            "2.3", .. Enumerable.Range(1, 3).Select(i => $"2.3.{i}"), "2.4", .. Enumerable.Range(1, 11).Select(i => $"2.4.{i}"),
            "2.5", .. Enumerable.Range(1, 7).Select(i => $"2.5.{i}"),
            .. Enumerable.Range(1, 6).Select(i => $"3.{i}"), .. Enumerable.Range(1, 4).Select(i => $"4.{i}"), "5.1", "5.2",
        ];

        Assert.Equal(numbers, Pack.Clauses.Select(clause => clause.No));
    }

    [Fact]
    public void Volumes_OfTheMonthlySummary_AreTheEightOfClause33() => Assert.Equal(8, Pack.Volumes.Count);

    [Theory]
    [InlineData("complaint", "bill-wrong", UnitKind.SupplyUnit, false, "subsidiary-marketing", "2.4.11", false)]
    [InlineData("complaint", "bill-wrong", UnitKind.HeadOffice, false, "hq-marketing", "2.1.11", false)]
    [InlineData("complaint", "bill-wrong", UnitKind.Subsidiary, true, "hq-marketing", "2.1.11", false)]
    [InlineData("complaint", "attitude", UnitKind.SupplyUnit, false, "subsidiary-supervision", "2.5.7", true)]
    [InlineData("report", "demanding-favours", UnitKind.Subsidiary, true, "hq-supervision", "2.2.7", true)]
    [InlineData("report", null, UnitKind.SupplyUnit, false, "subsidiary-supervision", "2.5.7", true)]
    [InlineData("fault-report", "no-power-area", UnitKind.SupplyUnit, false, "supply-unit", "3.3", false)]
    public void Route_OfACase_IsDecidedByAClause(string kind, string? category, string unitKind, bool isAboutOwnUnit, string role, string clause, bool isSealed)
    {
        var rule = Pack.Route(kind, category, unitKind, isAboutOwnUnit)!;

        Assert.Equal((role, clause, isSealed), (rule.To.Role, rule.Clause, rule.IsSealed));
    }

    [Theory]
    [InlineData(ClockKind.Reply, "complaint", Severity.Ordinary, null, 5, TimeUnit.WorkingDays)]
    [InlineData(ClockKind.Reply, "complaint", Severity.Major, null, 3, TimeUnit.WorkingDays)]
    [InlineData(ClockKind.Contact, "fault-report", Severity.Ordinary, "urban", 45, TimeUnit.Minutes)]
    [InlineData(ClockKind.Contact, "fault-report", Severity.Ordinary, null, 120, TimeUnit.Minutes)]
    [InlineData(ClockKind.Close, "complaint", Severity.Ordinary, null, 15, TimeUnit.CalendarDays)]
    public void Limit_ByDefault_IsTheFirstThatApplies(ClockKind clock, string kind, Severity severity, string? area, int amount, TimeUnit unit) =>
        Assert.Equal(new TimeLimit(amount, unit), RulePack.Limit(Pack.DefaultLimits!, clock, kind, severity, UnitKind.SupplyUnit, area)!.Limit);

    [Fact]
    public void Limits_OfAnotherSet_AreTheCitedOnes()
    {
        var set = Pack.LimitSets.First(each => each.Code == "regulation-27");

        Assert.Equal(new TimeLimit(10, TimeUnit.WorkingDays), RulePack.Limit(set, ClockKind.Reply, "complaint", Severity.Ordinary, UnitKind.SupplyUnit)!.Limit);
        Assert.Null(RulePack.Limit(set, ClockKind.Acknowledge, "complaint", Severity.Ordinary, UnitKind.SupplyUnit));
    }

    [Fact]
    public void Questions_OfACategory_BeginWithThoseAboveIt() =>
        Assert.Equal(["account", "area", "extent"], Pack.Questions("no-power-area").Select(question => question.Code));

    [Fact]
    public void Words_OfThePack_NameNobody()
    {
        var text = string.Concat(Pack.Clauses.Select(clause => clause.Text.Zh));

        Assert.DoesNotContain("打字", text, StringComparison.Ordinal);
        Assert.DoesNotContain("校对", text, StringComparison.Ordinal);
    }
}
