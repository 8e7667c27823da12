using System.Globalization;
using System.Security.Claims;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Documents;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>Puts a brief into the words of the current language: what the page shows, and what is exported.</summary>
public sealed class BriefDocuments(BriefQueries queries, BriefTables tables, BriefSentences sentences, BriefWords words, BriefRegister briefs)
{
    /// <returns>Null when there is no such brief for this reader.</returns>
    public async Task<BriefDocument?> ReadAsync(ClaimsPrincipal reader, string unitCode, ReportingPeriod month) =>
        await queries.FindAsync(reader, unitCode, month) is { } view ? Of(view) : null;

    public BriefDocument Of(BriefView view) => new()
    {
        Title = words["DocumentTitle", view.Content.Facts.UnitName], Period = words.Month(view.Month), Issuer = view.Content.Facts.UnitName,
        Recipient = queries.Assembler(view.Unit) is { } above && above != view.Unit ? above.Name : null,
        Language = CultureInfo.CurrentUICulture.Name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : "en",
        State = words["State." + view.Brief.State], IsFrozen = view.Brief.IsFrozen,
        SignedBy = view.Brief.Standing is { } standing ? standing.By.Name : null, SignedAt = view.Brief.Standing is { } sent ? words.Local(sent.At) : null,
        CutOff = words.Local(view.CutOff), Scope = words["ScopeOf", view.Content.Facts.UnitName], Seal = view.Brief.Standing?.Seal,
        Sections = [.. BriefSections.All.Select((section, index) => Section(view, section, index))],
        Notes = [words["NoteUnknown"], words["NoteChance"], words["NoteMix"], words["NoteGiven"]],
    };

    private DocumentSection Section(BriefView view, string section, int index) => new(section, words["Heading", Numeral(index + 1), words["Section." + section]], words["Clause." + section])
    {
        Sentences = [.. sentences.Of(section, view.Content)], Tables = [.. tables.Of(section, view.Content, view.Month)],
        Written = view.Content.Texts.GetValueOrDefault(section), Quotes = [.. Quotes(view, section)],
    };

    private IEnumerable<DocumentQuote> Quotes(BriefView view, string section) =>
        from included in view.Content.Included
        let text = briefs.Of(included.Unit, view.Month).Submissions.Find(submission => submission.Round == included.Round)?.Content.Texts.GetValueOrDefault(section)
        where !string.IsNullOrWhiteSpace(text)
        select new DocumentQuote(included.UnitName, text);

    private string Numeral(int number) => words["Numerals"].Value.Split(' ')[number - 1];
}
