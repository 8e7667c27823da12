using System.Globalization;

namespace CustomerService.Load.Measures;

/// <summary>Prints what was measured side by side in this run: both sides, their ratio and the goal it is held against.</summary>
internal sealed class Report(TextWriter output)
{
    /// <summary>The goals that were missed, and what was lost.</summary>
    public int Missed { get; private set; }

    /// <summary>Holds the ratio of two figures of this run against a goal.</summary>
    public void Ratio(string what, double ours, double theirs, string unit, double atMost) =>
        Line($"{what}: {Number(ours)} against {Number(theirs)} {unit} = {ours / theirs:0.00}× (goal ≤ {atMost:0.##}×)", ours / theirs <= atMost);

    /// <summary>Holds a figure against a bound in its own unit.</summary>
    public void Bound(string what, double ours, string unit, double atMost) =>
        Line($"{what}: {Number(ours)} {unit} (goal ≤ {Number(atMost)} {unit})", ours <= atMost);

    /// <summary>What must not happen at all.</summary>
    public void None(string what, long found) => Line($"{what}: {found:N0} (goal 0)", found == 0);

    public void Note(FormattableString text) => output.WriteLine("  " + FormattableString.Invariant(text));

    private void Line(FormattableString text, bool met)
    {
        if (!met) Missed++;
        output.WriteLine($"{FormattableString.Invariant(text)} {(met ? "met" : "MISSED")}");
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "N0" : "N2", CultureInfo.InvariantCulture);
}
