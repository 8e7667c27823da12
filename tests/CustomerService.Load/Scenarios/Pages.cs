using System.Diagnostics;
using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// What an executive opens, from the year down to the list of calls, on a small year and on a large one: two servers on directories that
/// the benchmark <c>figures-fill</c> made, asked in turns. A page comes with its figures in it.
/// </summary>
internal static class Pages
{
    private const int Rounds = 21;
    private const int WarmUp = 12;
    private const double Most = 1.3;

    private static readonly (string What, string Path)[] All =
    [
        ("The executives' year of the whole organisation", "/executive?unit=CSG&period=2026"),
        ("The executives' month of a subsidiary", "/executive?unit=U1&period=2026-03"),
        ("A year by month", "/hotline/U1/history?from=2026-01-01&to=2027-01-01&grain=month"),
        ("A month by day", "/hotline/U1/history?from=2026-03-01&to=2026-04-01&grain=day"),
        ("A day by hour", "/hotline/U1/history?from=2026-03-02&to=2026-03-03&grain=hour"),
        ("The list of an hour's calls", "/hotline/U1/legs?from=2026-03-02T02:00:00Z&to=2026-03-02T03:00:00Z"),
        ("The list of a day's calls", "/hotline/U1/legs?from=2026-03-01T16:00:00Z&to=2026-03-02T16:00:00Z"),
        ("The list of a year's calls", "/hotline/U1/legs?from=2025-12-31T16:00:00Z&to=2026-12-31T16:00:00Z"),
        ("The targets of a year", "/targets?year=2026&unit=CSG"),
        ("The briefs", "/briefs"),
        ("The draft of a brief", "/briefs/2026-10/U1"),
        ("The publication of a year", "/publications/2026"),
        ("The year as a spreadsheet", "/reports/history/U1.xlsx?from=2026-01-01&to=2027-01-01&grain=month"),
    ];

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
                var (one, another) = (await TimeAsync(reader, path), await TimeAsync(other, path));
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
