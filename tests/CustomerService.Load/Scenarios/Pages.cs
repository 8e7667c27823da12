using System.Diagnostics;
using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// What an executive opens, from the year down to the list of calls, on a small year and on a large one: two servers on directories that
/// the benchmark <c>figures-fill</c> made, asked in turns. A page comes with its figures in it, and no round asks again what one before it asked:
/// nothing is answered from what the server remembers.
/// </summary>
internal static class Pages
{
    private const int Rounds = 21;
    private const int WarmUp = 12;
    private const double Most = 1.3;

    private static readonly string[] Periods = ["2026", "2026H1", "2026H2", "2026Q1", "2026Q2", "2026Q3", "2026Q4"];

    private static readonly (string What, Func<int, string> Path)[] All =
    [
        ("The executives' quarters, half-years and year", round => $"/executive?unit={Unit(round)}&period={Periods[round / 5 % Periods.Length]}"),
        ("The executives' month", round => $"/executive?unit={Unit(round)}&period={Month(round)}"),
        ("A year by month", round => $"/hotline/{Unit(round)}/history?from=2026-01-01&to=2027-01-01&grain=month"),
        ("A month by day", round => $"/hotline/{Unit(round)}/history?from={Month(round)}-01&to={Month(round)}-28&grain=day"),
        ("A day by hour", round => $"/hotline/{Unit(round)}/history?from=2026-01-02&to=2026-01-03&grain=hour"),
        ("The list of an hour's calls", round => $"/hotline/{Unit(round)}/legs?from=2026-01-02T{round % 12:00}:00:00Z&to=2026-01-02T{(round % 12) + 1:00}:00:00Z"),
        ("The list of a day's calls", round => $"/hotline/{Unit(round)}/legs?from=2026-01-01T16:00:00Z&to=2026-01-02T16:00:00Z"),
        ("The list of a year's calls", round => $"/hotline/{Unit(round)}/legs?from=2025-12-31T16:00:00Z&to=2026-12-31T16:00:00Z"),
        ("The targets of a year", round => $"/targets?year=2026&unit={Unit(round)}"),
        ("The briefs", _ => "/briefs"),
        ("A brief", round => $"/briefs/{Month(round % 10 * 5)}/{Unit(round)}"),
        ("The publications", _ => "/publications"),
        ("The year as a spreadsheet", round => $"/reports/history/{Unit(round)}.xlsx?from=2026-01-01&to=2027-01-01&grain=month"),
    ];

    private static string Unit(int round) => $"U{round % 5}";

    private static string Month(int round) => $"2026-{(round / 5 % 12) + 1:00}";

    public static async Task RunAsync(string small, string large, Report report)
    {
        await using var less = await ServerProcess.OnAsync(small);
        await using var more = await ServerProcess.OnAsync(large);
        using var reader = await Person.OfDemoAsync(less.Address, "demo.executive");
        using var other = await Person.OfDemoAsync(more.Address, "demo.executive");
        foreach (var (what, path) in All)
        {
            var (ofSmall, ofLarge) = (new List<double>(), new List<double>());
            for (var round = -WarmUp; round < Rounds; round++)
            {
                var asked = path(round + WarmUp);
                var (one, another) = (await TimeAsync(reader, asked), await TimeAsync(other, asked));
                if (round < 0) continue;
                ofSmall.Add(one);
                ofLarge.Add(another);
            }

            report.Ratio(what, Median(ofLarge), Median(ofSmall), "ms", Most);
        }
    }

    private static async Task<double> TimeAsync(Person reader, string path)
    {
        var started = Stopwatch.GetTimestamp();
        await reader.ReadAsync(path);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
