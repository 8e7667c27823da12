using CustomerService.Domain.Analysis;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Journal;
using CustomerService.Domain.Tests.Papers;
using CustomerService.Domain.Time;
using Xunit;
using static CustomerService.Domain.Tests.Papers.Office;

namespace CustomerService.Domain.Tests.Figures;

/// <summary>What is made of <see cref="GoldenYear"/>, counted by hand: attainment at every level, who explains a change, a month's brief.</summary>
public sealed class GoldenPapersTests
{
    private static readonly By Qian = new("qian", "Qian");

    [Theory]
    [InlineData(4, true), InlineData(5, false)]
    public async Task Attainment_OfTheYear_IsKnownAtEveryLevel(int seed, bool isMovedFirst)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await GoldenYear.OpenAsync(database, seed, isMovedFirst);
        await ApproveAsync(office, new("answer-rate", "CSG", 2024), 0.8);
        await ApproveAsync(office, new("average-wait", "CSG", 2024), 15);
        // Stricter than the head office's; the harbour, under Guangdong by now, has it from there.
        await ApproveAsync(office, new("average-wait", "GD", 2024), 11);

        // 9 of 11 and 135 s over 9, 6 of 7 and 69 s over 6, 3 of 4 and 66 s over 3, 3 of 3 and 33 s over 3.
        await HoldsAsync(office, "CSG", (AttainmentState.Reached, new(9, 11)), (AttainmentState.Reached, new(135, 9)));
        await HoldsAsync(office, "GD", (AttainmentState.Reached, new(6, 7)), (AttainmentState.Missed, new(69, 6)));
        await HoldsAsync(office, "HN", (AttainmentState.Missed, new(3, 4)), (AttainmentState.Missed, new(66, 3)));
        await HoldsAsync(office, "HN-01", (AttainmentState.Reached, new(3, 3)), (AttainmentState.Reached, new(33, 3)));
    }

    [Theory]
    [InlineData(6, true), InlineData(7, false)]
    public async Task Decomposition_OfTheHalfYears_IsKnownAndAddsUp(int seed, bool isMovedFirst)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await GoldenYear.OpenAsync(database, seed, isMovedFirst);

        // Guangdong 3/4 → 3/3, Hainan 2/3 → 1/1, the whole 5/7 → 4/4.
        var whole = await SplitAsync(office, "CSG");
        Assert.Equal(2 / 7d, whole.Change!.Value, 12);
        Assert.Equal([37 / 224d, 19 / 168d, 0], whole.Parts.Select(part => part.OwnEffect), Close);
        Assert.Equal([5 / 1568d, 5 / 1176d, 0], whole.Parts.Select(part => part.MixEffect), Close);

        // Guangdong's own queues 3/4 → 2/2; the harbour that came brought 1/1 and is mix alone: (1/3 − 0) × (1 − 7/8).
        var guangdong = await SplitAsync(office, "GD");
        Assert.Equal(1 / 4d, guangdong.Change!.Value, 12);
        Assert.Equal([0, 5 / 24d], guangdong.Parts.Select(part => part.OwnEffect), Close);
        Assert.Equal([1 / 24d, 0], guangdong.Parts.Select(part => part.MixEffect), Close);
        Assert.True(guangdong.Parts[0].IsNew);
    }

    [Theory]
    [InlineData("CSG", 3, 4, 71, 1, 2, 3)]
    [InlineData("GD", 2, 2, 50, 1, 2, 2)]
    [InlineData("HN", 1, 2, 21, 0, 0, 2)]
    public async Task Brief_OfFebruary_IsKnownAtEveryLevel(string code, long answered, long offered, long seconds, long answeredBefore, long offeredBefore, int days)
    {
        await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
        await using var office = await GoldenYear.OpenAsync(database, seed: 8, isMovedFirst: false);
        await ApproveAsync(office, new("answer-rate", "CSG", 2024), 0.8);
        var february = ReportingPeriod.Parse("2024-02")!.Value;

        var facts = await Reader(office).ReadAsync(office.Open.Organization.Unit(code)!, Brief.Blank(code, february));

        var rate = facts.Measure("answer-rate")!;
        Assert.Equal((new MeasureValue(answered, offered), new MeasureValue(answeredBefore, offeredBefore), 0.8), (rate.Value, rate.MonthBefore, rate.Target!.Value));
        Assert.Equal(new MeasureValue(seconds, answered), facts.Measure("average-wait")!.Value);
        Assert.Equal(MeasureValue.Unknown, rate.YearBefore);
        Assert.Null(facts.Volume("outage-notice")!.Count);
        // The Spring Festival of 2024, and the Sundays that paid for it.
        Assert.Equal([4, 10, 11, 12, 13, 14, 15, 16, 17, 18], facts.SpecialDays.Select(day => day.Day.Day));
        Assert.Equal([DayKind.MakeUpWorkday, DayKind.MakeUpWorkday], facts.SpecialDays.Where(day => day.Day.Day is 4 or 18).Select(day => day.Kind));
        // The leap day is a day of the month: 29 of them.
        Assert.Equal(new MeasureValue(days, 29), facts.Quality.Single(fact => fact.Code == QualityCodes.DaysCovered).Value);
        Assert.Equal(new MeasureValue(offered, offered), facts.Quality.Single(fact => fact.Code == QualityCodes.EndsKnown).Value);
    }

    private static readonly IEqualityComparer<double> Close = EqualityComparer<double>.Create((one, other) => Math.Abs(one - other) < 1e-12, _ => 0);

    private static async Task HoldsAsync(Office office, string code, (AttainmentState, MeasureValue) rate, (AttainmentState, MeasureValue) wait)
    {
        var tree = office.Open.Organization;
        var standing = await new Standings(office.Figures, office.Targets, OpenJournal.Zone, office.Open.Time).ReadAsync(tree, tree.Unit(code)!, 2024);
        Assert.Equal((code, rate, wait), (code, Of("answer-rate"), Of("average-wait")));

        (AttainmentState, MeasureValue) Of(string measure)
        {
            var attainment = standing.Of(measure)!.Attainment;
            return (attainment.State, attainment.SoFar);
        }
    }

    private static async Task<Decomposition> SplitAsync(Office office, string code)
    {
        var unit = office.Open.Organization.Unit(code)!;
        var before = await office.Figures.ReadChildrenAsync(unit, new(2024, 1, 1), new(2024, 7, 1));
        var after = await office.Figures.ReadChildrenAsync(unit, new(2024, 7, 1), new(2025, 1, 1));
        var codes = before.Rows.Concat(after.Rows).Select(row => row.Unit.Code).Distinct().OrderBy(each => each == code).ThenBy(each => each, StringComparer.Ordinal);
        return Decomposition.Of([.. codes.Select(each => new PartChange(Of(before, each), Of(after, each)))]);

        static MeasureValue Of(FigureReport report, string unit) => report.Rows.FirstOrDefault(row => row.Unit.Code == unit) is { } row ? Measure.AnswerRate.Of(row) : MeasureValue.Unknown;
    }

    private static BriefReader Reader(Office office)
    {
        var (open, calendars) = (office.Open, new WorkingCalendars("no such folder"));
        var rollups = new HotlineRollups(open.Database.Contexts, OpenJournal.Zone, open.Time, office.History);
        return new BriefReader(
            open.Database.Contexts, office.Figures, rollups, new QualityReader(office.Hours, office.Spots, open.Time), new BriefDuties(RulePacks.Load(), calendars, OpenJournal.Zone, new DeskSettings()),
            new BriefRegister(), office.Targets, open.Organizations, office.History, calendars, OpenJournal.Zone, open.Time);
    }

    private static async Task ApproveAsync(Office office, TargetKey key, double value)
    {
        var none = Target.None(key);
        var proposed = none.Propose(value, "Set at the yearly meeting", replaces: null, isClosed: false, restatement: null, Zhao, office.Open.Time.GetUtcNow());
        Assert.True(await office.Papers.AppendAsync(key.Subject, 0, [proposed, none.Apply(proposed).Approve(1, Qian, office.Open.Time.GetUtcNow())]));
    }
}
