using System.Diagnostics;
using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// What an executive opens, from the year down to the list of calls, on a small year and on a large one: two servers on directories that
/// the benchmark <c>figures-fill</c> made, asked in turns, either first as often as the other. A page comes with its figures in it, and no round
/// asks again what one before it asked: nothing is answered from what the server remembers. A list of two lines is no yardstick for one of fifty, so
/// an hour's list is held against that of a small year as dense as the large one, and against the other without a goal.
/// </summary>
internal static class Pages
{
    // With the warm-up no more than there are quarters, half-years and years of units to ask for.
    private const int Rounds = 21;
    private const int WarmUp = 12;
    private const double Most = 1.3;
    private const string Reader = "demo.executive";

    private static readonly string[] Periods = ["2026", "2026H1", "2026H2", "2026Q1", "2026Q2", "2026Q3", "2026Q4"];

    private static readonly (string What, Func<int, string> Path)[] All =
    [
        ("The executives' quarters, half-years and year", round => $"/executive?unit={Unit(round)}&period={Periods[round / 5 % Periods.Length]}"),
        ("The executives' month", round => $"/executive?unit={Unit(round)}&period={Month(round)}"),
        ("A year by month", round => $"/hotline/{Unit(round)}/history?from=2026-01-01&to=2027-01-01&grain=month"),
        ("A month by day", round => $"/hotline/{Unit(round)}/history?from={Month(round)}-01&to={Month(round)}-28&grain=day"),
        ("A day by hour", round => $"/hotline/{Unit(round)}/history?from=2026-01-02&to=2026-01-03&grain=hour"),
        ("The list of a day's calls", round => $"/hotline/{Unit(round)}/legs?from=2026-01-01T16:00:00Z&to=2026-01-02T16:00:00Z"),
        ("The list of a year's calls", round => $"/hotline/{Unit(round)}/legs?from=2025-12-31T16:00:00Z&to=2026-12-31T16:00:00Z"),
        ("The targets of a year", round => $"/targets?year=2026&unit={Unit(round)}"),
        ("The briefs", _ => "/briefs"),
        ("A brief", round => $"/briefs/{Month(round % 10 * 5)}/{Unit(round)}"),
        ("The publications", _ => "/publications"),
        ("The year as a spreadsheet", round => $"/reports/history/{Unit(round)}.xlsx?from=2026-01-01&to=2027-01-01&grain=month"),
    ];

    private static string HourList(int round) => $"/hotline/{Unit(round)}/legs?from=2026-01-02T{round % 12:00}:00:00Z&to=2026-01-02T{(round % 12) + 1:00}:00:00Z";

    private static string Unit(int round) => $"U{round % 5}";

    private static string Month(int round) => $"2026-{(round / 5 % 12) + 1:00}";

    /// <param name="small">The directory of a small year.</param>
    /// <param name="large">The directory of a large one.</param>
    /// <param name="dense">The directory of as few calls in so few days that an hour has as many as one of the large year; null for none.</param>
    /// <param name="report">Where the ratios go.</param>
    public static async Task RunAsync(string small, string large, string? dense, Report report)
    {
        await using var more = await ServerProcess.OnAsync(large);
        using var ofMore = await Person.OfDemoAsync(more.Address, Reader);
        await using (var less = await ServerProcess.OnAsync(small))
        {
            using var ofLess = await Person.OfDemoAsync(less.Address, Reader);
            foreach (var (what, path) in All)
            {
                var (ours, theirs) = await CompareAsync(path, ofLess, ofMore);
                report.Ratio(what, ours, theirs, "ms", Most);
            }

            var (fifty, two) = await CompareAsync(HourList, ofLess, ofMore);
            report.Note($"The list of an hour's calls, a page of fifty lines against one of two: {fifty:N2} against {two:N2} ms = {fifty / two:N2}×");
        }

        if (dense is null) return;
        await using var alike = await ServerProcess.OnAsync(dense);
        using var ofAlike = await Person.OfDemoAsync(alike.Address, Reader);
        var (full, asFull) = await CompareAsync(HourList, ofAlike, ofMore);
        report.Ratio("The list of an hour's calls, as many in both", full, asFull, "ms", Most);
    }

    /// <returns>The medians of both, milliseconds.</returns>
    private static async Task<(double More, double Less)> CompareAsync(Func<int, string> path, Person less, Person more)
    {
        var (ofLess, ofMore) = (new List<double>(), new List<double>());
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var asked = path(round + WarmUp);
            var moreFirst = round % 2 == 0;
            if (moreFirst) await AskMoreAsync();
            var took = await TimeAsync(less, asked);
            if (round >= 0) ofLess.Add(took);
            if (!moreFirst) await AskMoreAsync();

            async Task AskMoreAsync()
            {
                var tookMore = await TimeAsync(more, asked);
                if (round >= 0) ofMore.Add(tookMore);
            }
        }

        return (Median(ofMore), Median(ofLess));
    }

    private static async Task<double> TimeAsync(Person reader, string path)
    {
        var started = Stopwatch.GetTimestamp();
        await reader.ReadAsync(path);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
