using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Dashboard.Desk.Figures;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Demo;
using CustomerService.Dashboard.Tests.Demo.Cases;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Figures;

/// <summary>The figures of a desk with the demo's cases of fifty days, on Tuesday 3 March 2026 in the afternoon.</summary>
public sealed class DeskFigureQueriesTests(DeskFigureQueriesTests.Desk desk) : IClassFixture<DeskFigureQueriesTests.Desk>
{
    private static readonly FigurePeriod February = FigurePeriod.Month(new(2026, 2, 1));
    private static readonly FigurePeriod March = FigurePeriod.Month(new(2026, 3, 1));
    private static readonly FigurePeriod FirstQuarter = FigurePeriod.Quarter(new(2026, 2, 1));

    public static TheoryData<string, string> Readers => new() { { Roles.ComplaintOfficer, "GD" }, { Roles.SupervisionOfficer, "CSG" }, { Roles.Executive, "GX" } };

    [Theory, MemberData(nameof(Readers))]
    public async Task Figures_OfEveryLine_OpenToExactlyTheirCases(string role, string unit)
    {
        var reader = Reader(role, unit);
        foreach (var period in new[] { February, March })
        {
            var figures = (await desk.Figures.ReadAsync(reader, unit, period))!;
            var lines = new[] { figures.Total }.Concat(figures.Units).Concat(figures.Kinds).Concat(figures.Officers).ToList();
            Assert.True(figures.Total.Counts.Accepted > (period == February ? 20 : 0));
            foreach (var line in lines)
            {
                foreach (var figure in Enum.GetValues<DeskFigure>())
                    Assert.Equal((line.Scope, figure, line.Counts[figure]), (line.Scope, figure, await CountAsync(reader, figures.Cases(figure, line.Scope))));
                Assert.Equal(line.Counts.Due, await CountAsync(reader, figures.Due(line.Scope)));
            }

            foreach (var age in figures.Ages) Assert.Equal((age.FromDays, age.Count), (age.FromDays, await CountAsync(reader, age.Cases)));
            Assert.Equal(figures.Total.Counts.Open, figures.Ages.Sum(age => age.Count));
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public async Task Figures_ByUnitKindAndOfficer_AddUpToTheTotal(string role, string unit)
    {
        var figures = (await desk.Figures.ReadAsync(Reader(role, unit), unit, FirstQuarter))!;

        foreach (var lines in new[] { figures.Units, figures.Kinds, figures.Officers })
            Assert.Equal(figures.Total.Counts, lines.Aggregate(default(FigureCounts), (sum, line) => sum + line.Counts));
    }

    [Theory]
    [InlineData("CSG")]
    [InlineData("GD")]
    [InlineData("GX-01")]
    public async Task ResponseRate_FromTheCases_IsTheHotlinesOwn(string unit)
    {
        foreach (var period in new[] { February, March, FirstQuarter })
        {
            var figures = (await desk.Figures.ReadAsync(Reader(Roles.ComplaintOfficer, "CSG"), unit, period))!;

            var hotline = (await desk.Floor.Get<HotlineRollups>().ReadAsync(figures.Unit, queue: null, period.From, period.To, RollupStep.Day)).Total.Requests;
            Assert.Equal(hotline.ResponseRate, figures.Total.Counts.ResponseRate);
            Assert.Equal(hotline.ResponseRate, figures.Requests.ResponseRate);
            Assert.Equal((hotline.DueRepliedLate, hotline.NotYetDue), (figures.Total.Counts.Late, figures.Total.Counts.NotYetDue));
        }
    }

    [Fact]
    public async Task ResponseRate_OfAPeriodInWhichNothingWasDue_IsUnknown()
    {
        var figures = (await desk.Figures.ReadAsync(Reader(Roles.ComplaintOfficer, "GD"), "GD", FigurePeriod.Month(new(2020, 5, 1))))!;

        Assert.Equal(Ratio.Unknown, figures.Total.Counts.ResponseRate);
        Assert.Equal(0, figures.Total.Counts.Accepted);
    }

    [Fact]
    public async Task Periods_SideBySide_CountEachCaseOnce()
    {
        var reader = Reader(Roles.ComplaintOfficer, "GD");
        var middle = new DateOnly(2026, 2, 17);

        var first = (await desk.Figures.ReadAsync(reader, "GD", new(February.From, middle)))!.Total.Counts;
        var second = (await desk.Figures.ReadAsync(reader, "GD", new(middle, February.To)))!.Total.Counts;

        var whole = (await desk.Figures.ReadAsync(reader, "GD", February))!.Total.Counts;
        Assert.Equal((whole.Accepted, whole.InTime, whole.Late, whole.Due), (first.Accepted + second.Accepted, first.InTime + second.InTime, first.Late + second.Late, first.Due + second.Due));
    }

    [Fact]
    public async Task SealedCases_AreCountedForSupervisionAndForOthersOnlyByPastQuartersInStepsOfFive()
    {
        var year = FigurePeriod.Year(new(2026, 1, 1));
        var officer = (await desk.Figures.ReadAsync(Reader(Roles.ComplaintOfficer, "CSG"), "CSG", year))!;
        var supervision = (await desk.Figures.ReadAsync(Reader(Roles.SupervisionOfficer, "CSG"), "CSG", year))!;

        await using var db = await DemoCasesTests.DbAsync(desk.Floor);
        var hidden = await db.Complaints.CountAsync(row => row.IsSealed && row.ReceivedMs >= officer.Start.ToUnixTimeMilliseconds());
        Assert.True(hidden > 0);
        Assert.Equal(hidden, supervision.Total.Counts.Accepted - officer.Total.Counts.Accepted);
        Assert.DoesNotContain(officer.Kinds, line => line.Name == "report");
        Assert.Null(supervision.Sealed);
        Assert.Empty(officer.Sealed!);
        Assert.Equal((null, 5, 5, 10), (SealedQuarter.Of(FirstQuarter, 4).AtLeast, SealedQuarter.Of(FirstQuarter, 5).AtLeast, SealedQuarter.Of(FirstQuarter, 9).AtLeast, SealedQuarter.Of(FirstQuarter, 14).AtLeast));
        Assert.Equal([FirstQuarter], year.QuartersUntil(new(2026, 4, 1)));
        Assert.Empty(new FigurePeriod(new(2026, 1, 2), new(2026, 7, 1)).QuartersUntil(new(2026, 5, 1)));
    }

    [Theory]
    [InlineData(Roles.ComplaintOfficer, "GD", "GX")]
    [InlineData(Roles.ComplaintOfficer, "GD", "CSG")]
    [InlineData(Roles.ComplaintOfficer, "GD", "nowhere")]
    [InlineData(Roles.Administrator, "CSG", "GD")]
    public async Task Figures_OfAUnitThatIsNotTheReaders_AreThoseOfNone(string role, string own, string asked) =>
        Assert.Null(await desk.Figures.ReadAsync(Reader(role, own), asked, February));

    private async Task<int> CountAsync(ClaimsPrincipal reader, CaseFilter cases)
    {
        // By the address, as the link is followed.
        var words = CaseFilter.Words(cases.Query());
        var list = await desk.Queries.ListAsync(reader, CaseFilter.Parse(words), 0, 1);
        Assert.False(list.IsAtLeast);
        return list.Total;
    }

    private static ClaimsPrincipal Reader(string role, string unit) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, "reader"), new(ClaimTypes.Role, role), new(SecurityClaims.Unit, unit)], "test"));

    public sealed class Desk : IAsyncLifetime
    {
        public DemoFloor Floor { get; private set; } = null!;

        public DeskFigureQueries Figures { get; private set; } = null!;

        public DeskQueries Queries { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Floor = await DemoCasesTests.OpenedAsync(new(Enabled: true) { HistoryDays = 50 });
            var databases = Floor.Get<IDbContextFactory<CustomerServiceDb>>();
            Figures = new(databases, Floor.Organizations, Floor.Get<HotlineRollups>(), DemoFloor.Zone, Floor.Clock);
            Queries = new(databases, Floor.Organizations, DemoFloor.Zone, new SealedReads(Floor.Journal, Floor.Clock), Floor.Clock);
        }

        public ValueTask DisposeAsync() => Floor.DisposeAsync();
    }
}
