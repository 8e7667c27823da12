using System.Diagnostics;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Benchmarks;

/// <summary>
/// The executives' figures: reading a year must not depend on the number of calls, a late call must not depend on how many its month
/// has, and a year counted again from nothing must keep up with the intake and equal a count of the bare events.
/// </summary>
internal static class FigureBenchmark
{
    private const int Rounds = 15;
    private const int LateCalls = 60;
    private const int Days = 364;
    private const string YearByMonth = "A year by month of the whole organisation";

    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly End = new(2027, 1, 1);
    private static readonly DateTimeOffset Year = new(2025, 12, 31, 16, 0, 0, TimeSpan.Zero);
    private static readonly At Evening = new(new DateTimeOffset(2026, 12, 31, 10, 0, 0, TimeSpan.Zero));

    /// <param name="small">Calls of the small year.</param>
    /// <param name="large">Calls of the large one.</param>
    public static async Task RunAsync(int small, int large)
    {
        await using var smallBench = await Workbench.CreateAsync();
        await using var largeBench = await Workbench.CreateAsync();
        _ = await FillAsync(smallBench, small);
        var intake = await FillAsync(largeBench, large);
        await ReadAsync(smallBench, largeBench, small, large);
        await LateAsync(smallBench, largeBench, small, large);
        await AnewAsync(largeBench, intake);
    }

    /// <summary>Fills a directory, so that a large year is made once and read often.</summary>
    /// <param name="days">From New Year's Day; fewer days make a small year's hours as full as those of a large one.</param>
    public static async Task FillAsync(string directory, int calls, int days = Days)
    {
        var rate = await FillAsync(await Workbench.CreateAsync(directory), calls, days);
        Report.Note($"{calls:N0} calls, {rate:N0} events/s");
    }

    /// <summary>The pages alone, of two years that stand already.</summary>
    public static async Task RunAsync(string small, string large)
    {
        var (smallBench, largeBench) = (await Workbench.CreateAsync(small), await Workbench.CreateAsync(large));
        var (ofSmall, ofLarge) = (await Reader(smallBench).ReadAsync(smallBench.Tree.Unit("CSG")!, First, End), await Reader(largeBench).ReadAsync(largeBench.Tree.Unit("CSG")!, First, End));
        await ReadAsync(smallBench, largeBench, (int)ofSmall.Calls.Offered, (int)ofLarge.Calls.Offered);
    }

    private static async Task ReadAsync(Workbench small, Workbench large, int smallCalls, int largeCalls)
    {
        (string What, Func<FigureReader, Workbench, Task> Read)[] pages =
        [
            (YearByMonth, (reader, bench) => reader.ReadAsync(bench.Tree.Unit("CSG")!, First, End, RollupStep.Month)),
            ("A year of every unit directly below", (reader, bench) => reader.ReadChildrenAsync(bench.Tree.Unit("CSG")!, First, End)),
            ("A month by day", (reader, bench) => reader.ReadAsync(bench.Tree.Unit("U1")!, new(2026, 3, 1), new(2026, 4, 1), RollupStep.Day)),
            ("A day by hour", (reader, bench) => reader.ReadAsync(bench.Tree.Unit("U1")!, new(2026, 1, 2), new(2026, 1, 3), RollupStep.Hour)),
            ("The list of an hour's calls", (_, bench) => ListAsync(bench, new(2026, 1, 2, 2, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1))),
            ("The list of a day's calls", (_, bench) => ListAsync(bench, new(2026, 1, 1, 16, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(1))),
            ("The list of a year's calls", (_, bench) => ListAsync(bench, Year, TimeSpan.FromDays(365))),
        ];
        foreach (var (what, read) in pages)
        {
            var (ofSmall, ofLarge) = (new List<double>(), new List<double>());
            var (smallReader, largeReader) = (Reader(small), Reader(large));
            for (var round = -3; round < Rounds; round++)
            {
                var (one, other) = (await TimeAsync(() => read(smallReader, small)), await TimeAsync(() => read(largeReader, large)));
                if (round < 0) continue;
                ofSmall.Add(one);
                ofLarge.Add(other);
            }

            Report.AtMost($"{what}, {largeCalls:N0} calls against {smallCalls:N0}", Report.Median(ofLarge), Report.Median(ofSmall), "ms", what == YearByMonth ? 1.2 : 1.3);
        }
    }

    private static async Task LateAsync(Workbench small, Workbench large, int smallCalls, int largeCalls)
    {
        var (smallJournal, _) = await small.OpenAsync(Evening);
        var (largeJournal, _) = await large.OpenAsync(Evening);
        var before = await Reader(large).ReadAsync(large.Tree.Unit("CSG")!, First, End);
        var late = Traffic.Calls(LateCalls + 10, Workbench.Queues, Year.AddDays(62), TimeSpan.FromDays(20), "late").GroupBy(e => e.Subject).Select(call => call.ToArray()).ToList();
        var (ofSmall, ofLarge) = (new List<double>(), new List<double>());
        for (var i = 0; i < late.Count; i++)
        {
            var (one, other) = (await TimeAsync(() => smallJournal.AppendAsync(late[i])), await TimeAsync(() => largeJournal.AppendAsync(late[i])));
            if (i < 10) continue;
            ofSmall.Add(one);
            ofLarge.Add(other);
        }

        var after = await Reader(large).ReadAsync(large.Tree.Unit("CSG")!, First, End);
        if (after.Calls.Offered != before.Calls.Offered + late.Count) throw new InvalidOperationException("A late call is missing from its year.");
        Report.AtMost($"A late call into a month of {largeCalls / 12:N0} calls against one of {smallCalls / 12:N0}", Report.Median(ofLarge), Report.Median(ofSmall), "ms", 1.3);
        await smallJournal.DisposeAsync();
        await largeJournal.DisposeAsync();
    }

    private static async Task AnewAsync(Workbench bench, double intake)
    {
        long events;
        await using (var db = bench.Contexts.CreateDbContext())
        {
            events = await db.Journal.LongCountAsync();
            await db.States.ExecuteUpdateAsync(set => set.SetProperty(state => state.Fingerprint, "forgotten"));
        }

        var seconds = await TimeAsync(async () => await (await bench.OpenAsync(Evening)).Journal.DisposeAsync()) / 1_000;
        Report.AtLeast($"A year's sums from nothing, {events:N0} events, against the durable intake of the same events", events / seconds, intake, "events/s", 0.5);
        var counted = await Reader(bench).ReadAsync(bench.Tree.Unit("CSG")!, First, End, RollupStep.Month);
        var bare = await BareAsync(bench);
        var kept = counted.Rows.Select(row => (row.Calls.Offered, row.Calls.Answered, row.Calls.Abandoned, row.Calls.Waits.SumMilliseconds)).ToList();
        if (!kept.SequenceEqual(bare)) throw new InvalidOperationException("The kept sums are not those of the bare events.");
        Report.Note($"every month equals a count of the bare events: {counted.Total.Calls.Offered:N0} calls, {counted.Total.Calls.Waits.SumMilliseconds:N0} ms waited");
    }

    /// <summary>The months counted without the fold: from the text of the journal's rows, call by call.</summary>
    private static async Task<List<(long Offered, long Answered, long Abandoned, long WaitMs)>> BareAsync(Workbench bench)
    {
        await using var db = bench.Contexts.CreateDbContext();
        var offered = new Dictionary<string, long>();
        var months = new (long Offered, long Answered, long Abandoned, long WaitMs)[12];
        await foreach (var row in db.Journal.AsNoTracking().OrderBy(row => row.Position).Select(row => new { row.Type, row.Subject, row.TimeMs }).AsAsyncEnumerable())
        {
            if (row.Type == CallEventType.Offered.Name()) offered[row.Subject] = row.TimeMs;
            var began = offered[row.Subject];
            ref var month = ref months[Workbench.Zone.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(began)).Month - 1];
            if (row.Type == CallEventType.Offered.Name()) month.Offered++;
            else if (row.Type == CallEventType.Abandoned.Name()) month.Abandoned++;
            else if (row.Type == CallEventType.Answered.Name()) (month.Answered, month.WaitMs) = (month.Answered + 1, month.WaitMs + row.TimeMs - began);
        }

        return [.. months];
    }

    /// <returns>Events a second.</returns>
    private static async Task<double> FillAsync(Workbench bench, int calls, int days = Days)
    {
        var (journal, _) = await bench.OpenAsync(Evening);
        var events = 0;
        var started = Stopwatch.GetTimestamp();
        foreach (var batch in Traffic.Calls(calls, Workbench.Queues, Year, TimeSpan.FromDays(days), "year").Chunk(Journal.MostEntriesACommit))
        {
            await journal.AppendAsync(batch);
            events += batch.Length;
        }

        var rate = events / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await journal.DisposeAsync();
        return rate;
    }

    /// <summary>What the page of a unit's calls asks: how many of which kind, and the first page of them.</summary>
    private static async Task ListAsync(Workbench bench, DateTimeOffset from, TimeSpan span)
    {
        var (queries, unit) = (new LegQueries(bench.Contexts, new HotlineSettings(), Workbench.Zone, new UnitSpans(new OrganizationHistory(bench.Organizations, new UnitMoves()), Workbench.Zone)), bench.Tree.Unit("U1")!);
        var filter = new LegFilter(unit.Code, from, from + span);
        await queries.PageAsync(await queries.CountAsync(unit, filter, bench.Tree.Roots), after: null);
    }

    private static FigureReader Reader(Workbench bench) => new(
        bench.Contexts, new OrganizationHistory(bench.Organizations, new UnitMoves()),
        new FigureRules(new HotlineSettings(), RulePacks.Load(), new DeskSettings(), new WorkingCalendars("no such folder")), Workbench.Zone, Evening);

    private static async Task<double> TimeAsync(Func<Task> measured)
    {
        var started = Stopwatch.GetTimestamp();
        await measured();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private sealed class At(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
