using CustomerService.Domain.Digests;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Domain.Tests.Digests;

public sealed class DigestNewsTests
{
    private static readonly OrganizationTree Tree = new(
        [new OrgUnit("CSG", "总部", UnitKind.HeadOffice, null)], []);

    [Fact]
    public void News_ListsWhatChanceHardlyExplains_TheLargestFirst()
    {
        var news = DigestNews.Of(
            (Figures(answered: 900, concluded: 1000), Figures(answered: 901, concluded: 1000)),
            [
                (Figures(answered: 800, concluded: 1000), Figures(answered: 950, concluded: 1000)),
                (Figures(answered: 960, concluded: 1000), Figures(answered: 900, concluded: 1000)),
                (Figures(answered: 1, concluded: 10), Figures(answered: 9, concluded: 10)),
            ]);

        var bad = Assert.Single(news.Bad);
        var good = Assert.Single(news.Good);
        Assert.Equal((-0.15, Measure.AnswerRate), (Math.Round(bad.Difference!.Value, 6), bad.Measure));
        Assert.Equal(0.06, good.Difference!.Value, 6);
        Assert.Equal(Measure.All.Count, news.Own.Count);
    }

    [Fact]
    public void LongerWaits_AreBadNews()
    {
        var (now, before) = (Figures(answered: 500, concluded: 500, waitMs: 20_000), Figures(answered: 500, concluded: 500, waitMs: 10_000));

        var change = new DigestChange(now.Unit, Measure.AverageWait, Measure.AverageWait.Of(now), Measure.AverageWait.Of(before));

        Assert.Equal((10.0, false, true, 100.0), (change.Difference, change.IsBetter, change.IsBeyondChance, change.Size));
    }

    [Fact]
    public void Unknown_IsNoNews()
    {
        var (now, before) = (Figures(0, 0), Figures(500, 500));

        var change = new DigestChange(now.Unit, Measure.AnswerRate, Measure.AnswerRate.Of(now), Measure.AnswerRate.Of(before));

        Assert.Equal((null, null, false), (change.Difference, change.IsBetter, change.IsBeyondChance));
    }

    private static UnitFigures Figures(int answered, int concluded, long waitMs = 5_000)
    {
        var figures = new UnitFigures(Tree.Unit("CSG")!, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1)) { Start = default, End = default };
        var calls = new CallTally { Offered = concluded, Answered = answered, Abandoned = concluded - answered };
        for (var i = 0; i < answered; i++) calls.Waits.Add(waitMs);
        figures.Calls.Add(calls);
        return figures;
    }
}
