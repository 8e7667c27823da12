using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Similarity;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Similar;

/// <summary>
/// Finds what may be the same matter as a case that is being written: the caller's earlier cases by the index of numbers, other
/// callers' by the words and the place of the latest cases, so that it costs the same however many cases there are. Scope is applied before anything is compared, and a sealed case is
/// suggested to nobody, so that nothing here tells that it exists.
/// </summary>
public sealed class SimilarQueries(IDbContextFactory<CustomerServiceDb> databases, RecentCaseTexts recent, Organizations organizations)
{
    public const int MostCounted = 50;
    private const int MostShown = 5;
    private const int Candidates = 60;
    private const int MostExcerpt = 110;
    private const int MostRemembered = 2_000;
    private const int LeastPhone = 7;

    private readonly ConcurrentDictionary<(string Number, int Sequence), SimilarWords> words = new();

    /// <param name="reader">Who writes.</param>
    /// <param name="sketch">What is written so far; its number is compared with those of recorded cases.</param>
    public async Task<SimilarCases> FindAsync(ClaimsPrincipal reader, CaseSketch sketch, CancellationToken cancellation = default)
    {
        if (!DeskAccess.MayReceive(reader)) return SimilarCases.None;
        var phone = sketch.Phone is { Length: >= LeastPhone } digits ? digits : null;
        sketch = sketch with { Phone = phone };
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var open = db.Complaints.AsNoTracking().SuggestedTo(reader, tree);
        var earlier = phone is null ? [] : await FoundAsync(open, db.CaseTexts.Where(text => text.Phone == phone).OrderByDescending(text => text.Id).Take(MostCounted), cancellation);
        // The place is asked for by itself as well: a long text must not drown it.
        var ids = (await recent.CandidatesAsync($"{sketch.Words} {sketch.Place}", Candidates, cancellation)).ToHashSet();
        if (sketch.Place is { } place) ids.UnionWith(await recent.CandidatesAsync(place, Candidates, cancellation));
        var others = ids.Count == 0 ? [] : await FoundAsync(open, db.CaseTexts.Where(text => ids.Contains(text.Id)), cancellation);
        var known = earlier.Select(each => each.Row.Number).ToHashSet(StringComparer.Ordinal);
        return new SimilarCases(
            await ShownAsync(db, earlier.OrderByDescending(each => each.Row.State.IsOpen()).ThenByDescending(each => each.Row.ReceivedMs).Take(MostShown), sketch, tree, cancellation),
            earlier.Count,
            await ShownAsync(db, Worthy(others.Where(each => !known.Contains(each.Row.Number)), sketch), sketch, tree, cancellation));
    }

    private static IEnumerable<Found> Worthy(IEnumerable<Found> others, CaseSketch sketch) =>
        others.Select(each => (Found: each, CaseLikeness.Of(sketch, each.Earlier).Points)).Where(each => each.Points >= CaseLikeness.WorthALook)
            .OrderByDescending(each => each.Points).ThenByDescending(each => each.Found.Row.ReceivedMs).Take(MostShown).Select(each => each.Found);

    private static async Task<List<Found>> FoundAsync(IQueryable<ComplaintRow> rows, IQueryable<CaseTextRow> texts, CancellationToken cancellation) =>
        await rows.Join(texts.AsNoTracking(), row => row.Number, text => text.Number, (row, text) => new Found(row, text)).ToListAsync(cancellation);

    private async Task<IReadOnlyList<SimilarCase>> ShownAsync(CustomerServiceDb db, IEnumerable<Found> found, CaseSketch sketch, OrganizationTree tree, CancellationToken cancellation)
    {
        var shown = new List<SimilarCase>();
        foreach (var each in found)
            shown.Add(new SimilarCase(CaseLine.Of(each.Row, tree), await WordsAsync(db, each.Row, cancellation), CaseLikeness.Of(sketch, each.Earlier)));
        return shown;
    }

    /// <summary>What was said is in the journal alone, and is masked by what the case knows of its complainant.</summary>
    private async Task<SimilarWords> WordsAsync(CustomerServiceDb db, ComplaintRow row, CancellationToken cancellation)
    {
        if (words.TryGetValue((row.Number, row.Sequence), out var known)) return known;
        if (await ComplaintHistory.FindAsync(db, row.Number, cancellation) is not { } complaint) return new SimilarWords("", null, "");
        string? Masked(string? said) => PersonalText.Of(said, complaint.Complainant);
        var text = Masked(complaint.Text)!.ReplaceLineEndings(" ");
        if (words.Count >= MostRemembered) words.Clear();
        return words[(row.Number, row.Sequence)] = new SimilarWords(Masked(complaint.Title)!, Masked(complaint.Place), text.Length > MostExcerpt ? Cut(text, MostExcerpt) + "…" : text);
    }

    /// <summary>Between characters as people count them.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var ends = StringInfo.ParseCombiningCharacters(text);
        return text[..ends.Last(end => end <= most)];
    }

    private sealed record Found(ComplaintRow Row, CaseTextRow Text)
    {
        public EarlierCase Earlier => new(Row.Kind, Row.Category, Text.Phone, Row.Place, Text.Words, DateTimeOffset.FromUnixTimeMilliseconds(Row.ReceivedMs));
    }
}
