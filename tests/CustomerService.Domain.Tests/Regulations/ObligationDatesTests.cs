using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;
using Xunit;

namespace CustomerService.Domain.Tests.Regulations;

public sealed class ObligationDatesTests
{
    private static readonly RulePack Csg = RulePacks.Load().Find("csg-2003", new DateOnly(2026, 11, 1))!;

    [Fact]
    public void Between_AYear_HasEveryBriefOnceAndTheYearsPapers()
    {
        var dates = new ObligationDates(BundledCalendar.Instance).Between(Csg, new(2026, 1, 1), new(2027, 1, 1));

        Assert.Equal(12, dates.Count(date => date.Rule.Code == "brief-subsidiary"));
        Assert.Equal(12, dates.Count(date => date.Rule.Code == "brief-hq"));
        Assert.Equal(("2025", new DateOnly(2026, 1, 31)), Only(dates, "year-results"));
        Assert.Equal(("2026", new DateOnly(2026, 1, 31)), Only(dates, "plan-hq"));
        Assert.Contains(dates, date => date.Rule.Code == "brief-subsidiary" && date.Period.ToString() == "2026-10" && date.LastDay == new DateOnly(2026, 11, 15));
        Assert.Equal(dates.OrderBy(date => date.LastDay), dates);
        Assert.DoesNotContain(dates, date => date.Rule.Kind is ObligationKind.Count or ObligationKind.Event);
    }

    [Theory]
    [InlineData(BeforeDayReading.ThroughDay, RollRule.Stay, 15)]
    [InlineData(BeforeDayReading.ThroughDay, RollRule.NextWorkday, 16)]
    [InlineData(BeforeDayReading.BeforeDay, RollRule.Stay, 14)]
    public void Between_ByTheOrganisationsReading_MovesTheDay(BeforeDayReading reading, RollRule roll, int day)
    {
        // 15 November 2026 is a Sunday.
        var dates = new ObligationDates(BundledCalendar.Instance, reading, roll).Between(Csg, new(2026, 11, 10), new(2026, 11, 18));

        Assert.Equal(("2026-10", new DateOnly(2026, 11, day)), Only(dates, "brief-subsidiary"));
    }

    [Fact]
    public void Between_TheEdges_BelongToOneSideOnly()
    {
        var dates = new ObligationDates(BundledCalendar.Instance);

        Assert.Single(dates.Between(Csg, new(2026, 11, 15), new(2026, 11, 16)));
        Assert.Empty(dates.Between(Csg, new(2026, 11, 16), new(2026, 11, 20)));
    }

    private static (string, DateOnly) Only(IReadOnlyList<ObligationDate> dates, string code)
    {
        var date = Assert.Single(dates, each => each.Rule.Code == code);
        return (date.Period.ToString(), date.LastDay);
    }
}
