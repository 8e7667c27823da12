using System.Globalization;
using CustomerService.Dashboard.Exports;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>
/// The annual publication with its circulars as a file (<c>/reports/publication/CSG/2025.docx</c>): the lines as they were frozen, with the hash of
/// the closed year that they were taken from (CSG 4.3, 4.4).
/// </summary>
public sealed class PublicationReport(PublicationQueries queries, RulePacks packs, DeskSettings desk, OrganizationZone zone, IStringLocalizer<PublicationsText> text) : ReportMaker
{
    public override string Kind => "publication";

    public override async Task<Report?> MakeAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        if (!int.TryParse(request.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || await queries.FindAsync(request.Reader, request.Unit.Code, year, cancellation) is not { Lines.Count: > 0 } view) return null;
        var (publication, frozen) = (view.Publication, view.Publication.Frozen!);
        return new Report
        {
            Kind = Kind, Title = text["ReportTitle", year], Unit = view.Unit.Code, Scope = view.Unit.Name, Period = publication.Key.Period.ToString(), CutOff = zone.Local(frozen.At),
            Letterhead = new ReportLetterhead(view.Unit.Name, text["ReportNumber", year], publication.PublishedAt is { } at ? zone.DayOf(at) : null),
            Formulas =
            [
                new(text["ReportState"], text["State." + publication.State], frozen.Formulas), new(text["ReportFrozen"], frozen.Hash, text["ReportVersions", frozen.Calendar, frozen.Position]),
                .. Measure.All.Select(measure => new ReportFormula(Name(measure, year), Definition(measure, year)?.Formula.In(CultureInfo.CurrentUICulture.Name) ?? measure.Code, frozen.Formulas)),
            ],
            Blocks = [new ReportHeading(text["ReportResults"]), Results(view, year), .. view.Circulars.SelectMany(circular => Blocks(circular, year))],
            Page = PublicationRow.HrefOf(view.Key),
        };
    }

    private ReportTable Results(PublicationView view, int year) => ReportTable.Of(
        text["Table", year],
        [
            ReportColumn.Words(text["Unit"]), ReportColumn.Words(text["MeasureColumn"]), WithParts(text["ReportValue"]), new(text["ReportTarget"], ReportValueKind.Mixed), ReportColumn.Words(text["ReportVerdict"]),
            WithParts(text["ReportLastYear"]), ReportColumn.Words(text["ReportSource"]),
        ],
        [.. view.Lines.Select(line => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(line.UnitName), ReportCell.Of(Name(line.Measure, year)), Value(line.Measure, line.Value), Target(line), ReportCell.Of(line.Verdict is LineVerdict.Reached or LineVerdict.Missed ? text["Verdict." + line.Verdict].Value : ""),
                Value(line.Measure, line.LastYear), ReportCell.Of(string.Join(", ", new[] { line.IsGiven ? text["ReportGiven"].Value : "", line.IsLastYearGiven ? text["ReportGivenLastYear"].Value : "" }.Where(word => word.Length > 0))),
            ])]);

    private IEnumerable<ReportBlock> Blocks(Circular circular, int year)
    {
        yield return new ReportHeading(circular.Number is { } number ? text["CircularTo", circular.UnitName, number] : text["CircularDraft", circular.UnitName]);
        foreach (var line in circular.Missed)
        {
            yield return ReportTable.Of(
                text["ReportMonths", circular.UnitName, Name(line.Measure, year)], [ReportColumn.Words(text["ReportMonth"]), WithParts(text["ReportValue"])],
                [.. line.Months.Select(month => (IReadOnlyList<ReportCell>)[ReportCell.Of(month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)), Value(line.Measure, month.Value)])]);
        }

        foreach (var paragraph in Lines(circular.Text)) yield return new ReportParagraph(paragraph);
        if (circular.Answer is not { } answer) yield break;
        yield return new ReportParagraph(text["Answer", answer.By.Name, zone.Local(answer.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)]);
        foreach (var paragraph in Lines(answer.Causes).Concat(Lines(answer.Measures))) yield return new ReportParagraph(paragraph);
    }

    private ReportColumn WithParts(string name) => new(name, ReportValueKind.Mixed) { Numerator = text["ReportNumerator", name], Denominator = text["ReportDenominator", name] };

    private static ReportCell Value(string measure, MeasureValue value) => ReportCell.Parts(value.Numerator, value.Denominator) with { Kind = IsShare(measure) ? ReportValueKind.Share : ReportValueKind.Mean };

    private static ReportCell Target(PublicationLine line) => ReportCell.Of(line.Target) with { Kind = IsShare(line.Measure) ? ReportValueKind.Percent : ReportValueKind.Seconds };

    private static bool IsShare(string measure) => Measure.Find(measure) is { Kind: MeasureKind.Share };

    private static string[] Lines(string? words) => words is null ? [] : words.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Name(string measure, int year) => Measure.Find(measure) is { } known ? Name(known, year) : measure;

    private string Name(Measure measure, int year) => Definition(measure, year)?.Name.In(CultureInfo.CurrentUICulture.Name) ?? measure.Code;

    private KpiDefinition? Definition(Measure measure, int year) => packs.Find(desk.Pack, new DateOnly(year, 12, 31))?.Kpis.FirstOrDefault(kpi => kpi.Code == measure.Code);
}
