using System.Diagnostics;
using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Dashboard.Desk.Figures;
using CustomerService.Dashboard.Desk.Places;
using CustomerService.Dashboard.Desk.Similar;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Similarity;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;

namespace CustomerService.Benchmarks;

/// <summary>
/// What an officer waits for, on a desk of few cases and on one of many, with as many open ones: the product's own queries, in
/// turns, so that what the machine does meanwhile meets both alike.
/// </summary>
internal static class DeskBenchmark
{
    private const int Rounds = 21;
    private const int Page = 50;
    private const double Goal = 1.5;

    private static readonly At Now = new(new(2026, 11, 25, 6, 0, 0, TimeSpan.Zero));

    /// <summary>Days in which both desks received and owed the same.</summary>
    private static readonly FigurePeriod TwoWeeks = new(new(2026, 11, 11), new(2026, 11, 25));

    public static async Task RunAsync(int small, int large)
    {
        await using var few = await Workbench.CreateAsync();
        await using var many = await Workbench.CreateAsync();
        await FillAsync(few, small);
        await FillAsync(many, large);
        await CompareAsync(few, many);
    }

    /// <summary>Fills a directory, so that a desk of many cases can be made before the hour of measuring.</summary>
    public static async Task FillAsync(string directory, int cases) => await FillAsync(await Workbench.CreateAsync(directory), cases);

    public static async Task RunAsync(string small, string large) => await CompareAsync(await Workbench.CreateAsync(small), await Workbench.CreateAsync(large));

    private static async Task FillAsync(Workbench bench, int cases)
    {
        var started = Stopwatch.GetTimestamp();
        var (journal, _) = await bench.OpenAsync(Now);
        await DeskCases.FillAsync(journal, cases, Now.GetUtcNow());
        Report.Note($"{cases:N0} cases, {journal.Position:N0} events, filled in {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s");
        await journal.DisposeAsync();
    }

    private static async Task CompareAsync(Workbench few, Workbench many)
    {
        using var fewUnits = new Organizations(few.Contexts);
        using var manyUnits = new Organizations(many.Contexts);
        var (small, large) = (await DeskAsync(few, fewUnits), await DeskAsync(many, manyUnits));
        // How many cases hold an address grows with the desk; what it costs to find and order them is told, not judged.
        var address = List(Officer("CSG"), new() { Search = "文昌街220号" });
        foreach (var desk in (Desk[])[small, large, small, large]) Report.Note($"{desk.Cases:N0} cases: an address of one in 300 of them found in {await TimeAsync(desk, address, 0):N1} ms");
        Report.Note($"{large.Cases:N0} cases against {small.Cases:N0}, {DeskCases.Open:N0} of them open in both; medians of {Rounds} turns");
        foreach (var (what, asked) in Questions())
        {
            List<double> ours = [], theirs = [];
            for (var round = -4; round < Rounds; round++)
            {
                var (first, second) = (await TimeAsync(small, asked, round), await TimeAsync(large, asked, round));
                if (round < 0) continue;
                theirs.Add(first);
                ours.Add(second);
            }

            Report.AtMost(what, Report.Median(ours), Report.Median(theirs), "ms", Goal);
        }
    }

    private static IEnumerable<(string What, Func<Desk, int, Task> Ask)> Questions()
    {
        var all = Officer("CSG");
        var one = Officer("U2");
        yield return ("First page of the queue, whole organisation", List(all, new() { Standing = CaseStanding.Open }));
        yield return ("First page of the queue, one unit", List(one, new() { Standing = CaseStanding.Open }));
        yield return ("Page ten of the queue", List(all, new() { Standing = CaseStanding.Open }, skip: 450));
        yield return ("Every case, the newest first", List(all, new() { Order = CaseOrder.Newest }));
        yield return ("Overdue", List(all, new() { Standing = CaseStanding.Overdue }));
        yield return ("Due soon, one unit", List(one, new() { Standing = CaseStanding.DueSoon }));
        yield return ("Paused", List(all, new() { Standing = CaseStanding.Paused }));
        yield return ("Nobody named yet, one kind", List(all, new() { Standing = CaseStanding.Unassigned, Kind = "complaint" }));
        yield return ("Open, severe, one kind", List(all, new() { Standing = CaseStanding.Open, Kind = "fault-report", Severity = Severity.Major }));
        yield return ("One officer's open cases", List(all, new() { Standing = CaseStanding.Open, Officer = "officer7" }));
        yield return ("Received last week", List(all, new() { From = Now.GetUtcNow().AddDays(-7), To = Now.GetUtcNow() }));
        yield return ("Search for two characters that many have", List(all, new() { Search = "电费" }));
        yield return ("Search among the open ones", List(all, new() { Search = "停电 锦绣新村", Standing = CaseStanding.Open }));
        yield return ("Search for what one case says", (desk, round) => desk.Queries.ListAsync(all, new() { Search = "户号" + DeskCases.CustomerNumber(desk.Cases - 100 - round) }, 0, Page));
        yield return ("Search for a telephone number", (desk, round) => desk.Queries.ListAsync(all, new() { Search = DeskCases.Phone(desk.Cases - 100 - round) }, 0, Page));
        yield return ("One case with its history", (desk, round) => desk.Queries.FindAsync(all, DeskCases.Number(desk.Cases - 100 - round)));
        yield return ("What is suggested while a case is typed", (desk, round) => desk.Similar.FindAsync(all, Typed(DeskCases.Phone(desk.Cases - 100 - round))));
        yield return ("The unit of a place", (desk, _) => desk.Places.SuggestAsync(all, "文昌街220号"));
        yield return ("Two weeks' figures, whole organisation", (desk, _) => desk.Figures.ReadAsync(all, "CSG", TwoWeeks));
    }

    private static CaseSketch Typed(string phone) => new("complaint", null, phone, "文昌街220号", "家里停电两小时没人修，电费又多扣了", Now.GetUtcNow());

    private static Func<Desk, int, Task> List(ClaimsPrincipal reader, CaseFilter filter, int skip = 0) => async (desk, _) =>
    {
        var page = await desk.Queries.ListAsync(reader, filter, skip, Page);
        if (page.Total == 0) throw new InvalidOperationException($"{filter.Query()} finds nothing.");
    };

    private static async Task<Desk> DeskAsync(Workbench bench, Organizations organizations)
    {
        await organizations.RefreshAsync();
        var (journal, _) = await bench.OpenAsync(Now);
        await using var db = bench.Contexts.CreateDbContext();
        var queries = new DeskQueries(bench.Contexts, organizations, Workbench.Zone, new SealedReads(journal, Now), Now);
        var recent = new RecentCaseTexts(bench.Contexts);
        return new Desk(
            db.Complaints.Count(), queries, new SimilarQueries(bench.Contexts, recent, organizations), new PlaceLookup(bench.Contexts, recent, organizations),
            new DeskFigureQueries(bench.Contexts, organizations, new HotlineRollups(bench.Contexts, Workbench.Zone, Now), Workbench.Zone, Now));
    }

    private static ClaimsPrincipal Officer(string unit) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, "officer"), new(ClaimTypes.Role, Roles.ComplaintOfficer), new(SecurityClaims.Unit, unit)], "bench"));

    private static async Task<double> TimeAsync(Desk desk, Func<Desk, int, Task> ask, int round)
    {
        var started = Stopwatch.GetTimestamp();
        await ask(desk, round);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private sealed record Desk(int Cases, DeskQueries Queries, SimilarQueries Similar, PlaceLookup Places, DeskFigureQueries Figures);

    private sealed class At(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
