using CustomerService.Domain.Import;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;
using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Figures.Given;

/// <summary>
/// Whether totals add up, with each other and with those given before: the parts of a period to the period, the units under a
/// unit to the unit. Parts of which some are missing may be less than the whole, never more.
/// </summary>
internal sealed class TotalsSums(OrganizationHistory history)
{
    private static readonly PeriodKind[] Shorter = [PeriodKind.Month, PeriodKind.Quarter, PeriodKind.HalfYear];

    /// <param name="fresh">The file's lines.</param>
    /// <param name="before">What was given before; a line of the file replaces its equal.</param>
    public IReadOnlyList<ImportProblem> Check(IReadOnlyList<TotalsLine> fresh, GivenBook before)
    {
        var all = before.Totals.Values.SelectMany(totals => totals).Select(total => new TotalsLine(0, total)).Concat(fresh)
            .GroupBy(line => (line.Total.Unit, line.Total.Period, line.Total.Code)).ToDictionary(group => group.Key, group => group.Last());
        var problems = new List<ImportProblem>();
        foreach (var whole in all.Values)
        {
            foreach (var kind in Shorter.Where(kind => kind < whole.Total.Period.Kind)) CheckPeriods(whole, kind, all, problems);
            CheckUnits(whole, all, problems);
        }

        return [.. problems.DistinctBy(problem => (problem.Line, problem.Column)).OrderBy(problem => problem.Line)];
    }

    private static void CheckPeriods(TotalsLine whole, PeriodKind kind, Dictionary<(string, ReportingPeriod, string), TotalsLine> all, List<ImportProblem> problems)
    {
        var parts = new List<TotalsLine>();
        var missing = false;
        for (var part = ReportingPeriod.Of(kind, whole.Total.Period.Start); part.Start < whole.Total.Period.End; part = part.Next)
        {
            if (all.TryGetValue((whole.Total.Unit, part, whole.Total.Code), out var line)) parts.Add(line);
            else missing = true;
        }

        Compare(whole, parts, missing, areUnits: false, problems);
    }

    private void CheckUnits(TotalsLine whole, Dictionary<(string, ReportingPeriod, string), TotalsLine> all, List<ImportProblem> problems)
    {
        var period = whole.Total.Period;
        // Of a period in which the units changed places it cannot be said whose total holds what.
        if (history.Parts(period.Start, period.End) is not [var only] || only.Tree.Unit(whole.Total.Unit) is not { } unit) return;
        var parts = unit.Children.Select(child => all.GetValueOrDefault((child.Code, period, whole.Total.Code))).ToList();
        // A unit with queues of its own may have more than the units under it.
        Compare(whole, [.. parts.OfType<TotalsLine>()], parts.Contains(null) || unit.Queues.Count > 0, areUnits: true, problems);
    }

    private static void Compare(TotalsLine whole, List<TotalsLine> parts, bool mayBeLess, bool areUnits, List<ImportProblem> problems)
    {
        if (parts.Count == 0) return;
        var isCount = Measure.Find(whole.Total.Code) is null or { Kind: MeasureKind.Count };
        Look("numerator", parts.Sum(part => part.Total.Value.Numerator), whole.Total.Value.Numerator);
        if (!isCount) Look("denominator", parts.Sum(part => part.Total.Value.Denominator), whole.Total.Value.Denominator);

        void Look(string column, double sum, double total)
        {
            var tolerance = Math.Max(1, total) * 1e-9;
            if (sum <= total + tolerance && (mayBeLess || sum >= total - tolerance)) return;
            // The line to look at: the whole, when it is in the file, else the last of the parts.
            var line = whole.Line > 0 ? whole.Line : parts.Max(part => part.Line);
            if (line == 0) return;
            var (unit, period, code) = (whole.Total.Unit, whole.Total.Period, whole.Total.Code);
            problems.Add(new ImportProblem(line, column, areUnits
                ? Sentence.Of($"the units under {unit} add up to {sum:0.###}, not to {total:0.###} ({unit}, {period}, {code})")
                : Sentence.Of($"the parts of {period} add up to {sum:0.###}, not to {total:0.###} ({unit}, {period}, {code})")));
        }
    }
}
