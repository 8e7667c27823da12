using CustomerService.Domain.Complaints;
using CustomerService.Domain.Import;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Figures.Given;

/// <summary>
/// Takes figures of past periods as given totals, marked as such: a whole file, or nothing of it. What was counted here is never
/// replaced or mixed: a total of a unit and period that has a counted figure is refused.
/// </summary>
public sealed class TotalsImport(
    PaperDesk papers, GivenTotals given, FigureReader reader, FigureRules rules, Organizations organizations, OrganizationHistory history, OrganizationZone zone, TimeProvider time)
{
    private const int Tries = 20;

    /// <param name="by">Who says so.</param>
    /// <param name="csv">A seekable stream; <see cref="TotalsFile"/> states its form.</param>
    /// <param name="origin">The file's name.</param>
    /// <param name="scope">The unit within which every line must lie; null for the whole organisation.</param>
    /// <param name="carryOut">False only looks.</param>
    /// <param name="cancellation">Ends the import; nothing is taken then.</param>
    public async Task<TotalsOutcome> RunAsync(By by, Stream csv, string origin, string? scope = null, bool carryOut = true, CancellationToken cancellation = default)
    {
        for (var tried = 0; tried < Tries; tried++)
        {
            await organizations.RefreshAsync(cancellation);
            var (today, book) = (zone.DayOf(time.GetUtcNow()), given.Book);
            csv.Position = 0;
            var file = TotalsFile.Read(csv, history, rules.PackOn(today), today);
            var problems = file.Problems;
            if (problems.Count == 0) problems = OutOfScope(file, scope);
            if (problems.Count == 0) problems = new TotalsSums(history).Check(file.Lines, book);
            if (problems.Count == 0) problems = await CountedAsync(file, cancellation);
            if (problems.Count > 0) return new TotalsOutcome(file.Lines.Count, [], [], problems);
            var known = file.Lines.Select(line => (line.Total, Before: book.Of(line.Total.Unit, line.Total.Code).Find(total => total.Period == line.Total.Period))).ToList();
            var news = known.Where(each => each.Before != each.Total).Select(each => each.Total).ToList();
            var outcome = new TotalsOutcome(
                file.Lines.Count, [.. known.Where(each => each.Before is null).Select(each => each.Total)],
                [.. known.Where(each => each.Before is not null && each.Before != each.Total).Select(each => each.Total)], []);
            if (!carryOut || news.Count == 0) return outcome;
            var happened = new TotalsGiven { At = time.GetUtcNow(), By = by, Origin = origin, Totals = news };
            if (await papers.AppendAsync(GivenTotals.Subject, book.Sequence, [happened], cancellation)) return outcome;
        }

        throw new Journal.JournalUnavailableException("The given totals change too fast; try again.");
    }

    private List<ImportProblem> OutOfScope(TotalsFile file, string? scope) => scope is null ? [] :
        [.. file.Lines.Where(line => !organizations.Current.IsWithin(line.Total.Unit, scope)).Select(line => new ImportProblem(line.Line, "unit", $"'{line.Total.Unit}' lies outside {scope}"))];

    /// <summary>The lines whose figure was counted here as well.</summary>
    private async Task<IReadOnlyList<ImportProblem>> CountedAsync(TotalsFile file, CancellationToken cancellation)
    {
        var problems = new List<ImportProblem>();
        foreach (var group in file.Lines.GroupBy(line => (line.Total.Unit, line.Total.Period)))
        {
            var period = group.Key.Period;
            var unit = history.On(period.End.AddDays(-1)).Unit(group.Key.Unit)!;
            var counted = await reader.ReadCountedAsync(unit, period.Start, period.End, cancellation);
            problems.AddRange(group.Where(line => reader.IsCounted(counted, line.Total.Code))
                .Select(line => new ImportProblem(line.Line, "measure", $"{line.Total.Code} of {line.Total.Unit} in {period} was counted here; a given total would be mixed with it")));
        }

        return [.. problems.OrderBy(problem => problem.Line)];
    }
}
