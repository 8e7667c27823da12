using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Cases;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static CustomerService.Dashboard.Tests.Demo.Cases.DemoCasesTests;

namespace CustomerService.Dashboard.Tests.Demo.Cases;

/// <summary>The demo's cases of half a year, told on a Tuesday afternoon two weeks after the Spring Festival.</summary>
public sealed class DemoPastTests(DemoPastTests.Past past) : IClassFixture<DemoPastTests.Past>
{
    [Fact]
    public async Task Cases_OfHalfAYear_FillADeskWithEverythingThatHappensAtOne()
    {
        var rows = await RowsAsync(past.Floor);
        // Nobody here brings the reports of an outage in line with its case, as the desk does within a second.
        var open = rows.Where(row => row.State.IsOpen() && row.Storm is null).ToList();
        var nowMs = DemoFloor.Afternoon.ToUnixTimeMilliseconds();
        Assert.InRange(rows.Count, 800, 1_800);
        Assert.InRange(open.Count(row => row.Lead is null), 20, 75);
        Assert.Equal(["complaint", "consultation", "fault-report", "praise", "report", "service-request", "suggestion"], rows.Select(row => row.Kind).Distinct().Order());
        Assert.Equal(ComplaintStates.All, rows.Select(row => row.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<Severity>(), rows.Select(row => row.Severity).Distinct().Order());
        Assert.True(open.Select(row => row.UnitId).Distinct().Count() >= 10);
        Assert.True(open.Select(row => row.Officer).Distinct().Count() >= 8);
        Assert.True(open.Count(row => row.NextDueMs < nowMs) is >= 2 and <= 40);
        Assert.Contains(open, row => row.NextDueMs >= nowMs && row.NextDueMs < nowMs + 86_400_000);
        Assert.Contains(open, row => row.PausedMs is not null);
        Assert.Contains(open, row => row.Lead is not null);
        Assert.Contains(rows, row => row.Reopenings > 0);
        Assert.Equal([1, 2, 3, 4, 5], rows.Select(row => row.Rating).OfType<int>().Distinct().Order());
        Assert.Contains(rows, row => row is { IsSealed: true, Kind: "report" } && row.State.IsOpen());
    }

    [Fact]
    public async Task Cases_OfHalfAYear_HoldLargeOutages_EachWithItsReportsUnderIt()
    {
        var rows = await RowsAsync(past.Floor);
        var storms = rows.Where(row => row.Storm == row.Number).ToList();
        Assert.InRange(storms.Count, 30, 50);
        Assert.All(storms, storm =>
        {
            var reports = rows.Where(row => row.Storm == storm.Number && row.Number != storm.Number).ToList();
            Assert.True(reports.Count >= 5);
            Assert.All(reports, report => Assert.Equal((storm.Number, storm.UnitId, "fault-report"), (report.Lead, report.UnitId, report.Kind)));
            Assert.True(reports.Min(report => report.ReceivedMs) > storm.ReceivedMs);
        });
        Assert.True(storms.Count(storm => storm.RepliedMs is not null) > storms.Count / 2);
    }

    [Fact]
    public async Task Cases_OfHalfAYear_AreNumberedWithoutGapsInTheOrderOfTheirReceipt()
    {
        foreach (var series in (await RowsAsync(past.Floor)).Where(row => !ComplaintNumber.IsSealed(row.Number)).GroupBy(row => row.Number[..^7]))
        {
            var numbers = series.OrderBy(row => row.ReceivedMs).Select(row => row.Number).ToList();
            Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
            Assert.EndsWith($"-{numbers.Count:000000}", numbers[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Cases_OfHalfAYear_AreToldInManyWordsAndByInventedPeopleOnly()
    {
        var people = DemoPerson.All.Concat(DemoPerson.Colleagues).Select(person => person.UserName).ToHashSet();
        var cases = await CasesAsync(past.Floor);
        Assert.True(cases.Select(each => each.Text).Distinct().Count() > cases.Count * .88);
        Assert.True(cases.Select(each => each.Title).Distinct().Count() > 400);
        Assert.DoesNotContain(cases, each => (each.Title + each.Text + each.Place).Contains('{'));
        Assert.All(cases, each => Assert.Contains(each.Officer ?? each.Intake.By.Account, people));
        Assert.All(cases.Where(each => each.Complainant.Phone is not null), each => Assert.StartsWith("1390000", each.Complainant.Phone, StringComparison.Ordinal));
        Assert.All(cases.Where(each => each.AccusedUnit is not null), each => Assert.False(past.Floor.Organizations.Current.IsWithin(each.Placement.Unit, each.AccusedUnit!)));
    }

    [Fact]
    public async Task Cases_PausedOverTheSpringFestival_ArePromisedAnotherReply()
    {
        await using var db = await DbAsync(past.Floor);
        var moved = 0;
        foreach (var number in await db.Complaints.Select(row => row.Number).ToListAsync())
        {
            var events = await ComplaintHistory.EventsAsync(db, number);
            foreach (var (pause, end) in Pauses(events).Where(each => each.Pause.At < new DateTimeOffset(2026, 2, 15, 0, 0, 0, TimeSpan.Zero) && each.End.At > new DateTimeOffset(2026, 2, 23, 0, 0, 0, TimeSpan.Zero)))
                moved += end.Promises.Any(promise => promise.Clock == ClockKind.Reply) ? 1 : 0;
        }

        Assert.True(moved > 0);
    }

    private static async Task<List<Complaint>> CasesAsync(DemoFloor floor)
    {
        await using var db = await DbAsync(floor);
        var cases = new List<Complaint>();
        foreach (var number in await db.Complaints.Select(row => row.Number).ToListAsync()) cases.Add((await ComplaintHistory.FindAsync(db, number))!);
        return cases;
    }

    private static IEnumerable<(ComplaintEvent Pause, ComplaintEvent End)> Pauses(IReadOnlyList<ComplaintEvent> events)
    {
        ComplaintEvent? pause = null;
        foreach (var happened in events)
        {
            if (happened is Paused or CustomerAsked { Rule: not null }) pause = happened;
            else if (pause is not null && happened is Resumed or CustomerAnswered) yield return (pause!, happened);
        }
    }

    public sealed class Past : IAsyncLifetime
    {
        public DemoFloor Floor { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Floor = await OpenedAsync(new(Enabled: true) { HistoryDays = 180 });

        public ValueTask DisposeAsync() => Floor.DisposeAsync();
    }
}
