using System.Globalization;

namespace CustomerService.Benchmarks;

/// <summary>Prints what was measured side by side in this run: both sides, their ratio and the goal it is held against.</summary>
internal static class Report
{
    private static int missed;

    /// <summary>The process's exit code: 1 when any goal was missed.</summary>
    public static int ExitCode => missed > 0 ? 1 : 0;

    public static void AtLeast(string what, double ours, double theirs, string unit, double goal) => Line(what, ours, theirs, unit, $"≥ {goal:0.##}", ours / theirs >= goal);

    public static void AtMost(string what, double ours, double theirs, string unit, double goal) => Line(what, ours, theirs, unit, $"≤ {goal:0.##}", ours / theirs <= goal);

    public static void Note(string text) => Console.WriteLine($"  {text}");

    public static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    private static void Line(string what, double ours, double theirs, string unit, string goal, bool met)
    {
        if (!met) missed++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {ours:N2} against {theirs:N2} {unit} = {ours / theirs:0.00}× (goal {goal}×) {(met ? "met" : "MISSED")}"));
    }
}
