using CustomerService.Dashboard.Briefs;
using CustomerService.Domain.Briefs.Documents;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Exports.Briefs;

/// <summary>
/// 客户服务信息简报 as a file (<c>/reports/brief/GD/2026-10.docx</c>), made of the same document as its page: of a frozen one what
/// was submitted, of a draft what is known now (CSG 2.4.7, 2.1.7).
/// </summary>
public sealed class BriefReport(BriefDocuments documents, OrganizationZone zone, IStringLocalizer<ReportText> text) : ReportMaker
{
    public override string Kind => "brief";

    public override async Task<Report?> MakeAsync(ReportRequest request, CancellationToken cancellation = default) =>
        ReportingPeriod.Parse(request.Name) is { Kind: PeriodKind.Month } month && await documents.ReadAsync(request.Reader, request.Unit.Code, month) is { } document
            ? Of(document, request.Unit.Code, month, text, zone)
            : null;

    internal static Report Of(BriefDocument document, string unit, ReportingPeriod month, IStringLocalizer<ReportText> text, OrganizationZone zone) => new()
    {
        Kind = "brief", Title = document.Title, Unit = unit, Scope = document.Scope, Period = month.ToString(), CutOff = document.CutOff,
        Letterhead = new ReportLetterhead(document.Issuer, text["BriefNumber", month.Start.Year, month.Start.Month], document.SignedAt is { } at ? zone.DayOf(at) : null) { To = document.Recipient },
        Formulas =
        [
            new(text["BriefState"], document.State, document.Seal?.FormulaVersion ?? text["BriefMoves"].Value),
            .. document.Seal is { } seal ? [new ReportFormula(text["BriefSeal"], seal.Hash, text["BriefVersions", seal.CalendarVersion, seal.Position])] : Array.Empty<ReportFormula>(),
        ],
        Blocks = [.. document.Sections.SelectMany(section => Blocks(section, text)), .. document.Notes.Select(note => new ReportParagraph(note))],
        Page = $"/briefs/{month}/{Uri.EscapeDataString(unit)}",
    };

    private static IEnumerable<ReportBlock> Blocks(DocumentSection section, IStringLocalizer<ReportText> text)
    {
        yield return new ReportHeading(section.Heading);
        foreach (var sentence in section.Sentences) yield return new ReportParagraph(sentence);
        foreach (var table in section.Tables) yield return Table(table, text);
        foreach (var paragraph in Lines(section.Written)) yield return new ReportParagraph(paragraph);
        foreach (var quote in section.Quotes)
        {
            foreach (var paragraph in Lines(quote.Text)) yield return new ReportParagraph(text["Labelled", quote.From, paragraph]);
        }
    }

    private static string[] Lines(string? text) => text is null ? [] : text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ReportTable Table(DocumentTable table, IStringLocalizer<ReportText> text) => ReportTable.Of(
        table.Caption, [.. table.Columns.Select((column, i) => Column(column.Heading, [.. table.Rows.Select(row => row[i])], text))], [.. table.Rows.Select(row => (IReadOnlyList<ReportCell>)[.. row.Select(Cell)])]);

    private static ReportColumn Column(string heading, IReadOnlyList<DocumentCell> cells, IStringLocalizer<ReportText> text)
    {
        if (cells.All(cell => cell.Kind == CellKind.Text)) return ReportColumn.Words(heading);
        var hasParts = cells.Any(cell => cell.Denominator is not null);
        return new ReportColumn(heading, ReportValueKind.Mixed) { Numerator = hasParts ? text["Numerator", heading].Value : null, Denominator = hasParts ? text["Denominator", heading].Value : null };
    }

    private static ReportCell Cell(DocumentCell cell)
    {
        if (cell.Kind == CellKind.Text) return ReportCell.Of(cell.Text) with { Kind = ReportValueKind.Words };
        if (cell.Kind == CellKind.Date) return ReportCell.Of(cell.Day) with { Kind = ReportValueKind.Day, Said = cell.Text };
        var hasParts = cell.Denominator is not null;
        var kind = cell.Kind switch
        {
            CellKind.Count => ReportValueKind.Count,
            CellKind.Share => hasParts ? ReportValueKind.Share : ReportValueKind.Percent,
            CellKind.Seconds => hasParts ? ReportValueKind.Mean : ReportValueKind.Seconds,
            CellKind.Points => ReportValueKind.Points,
            CellKind.Growth => ReportValueKind.Percent,
            _ => ReportValueKind.Number,
        };
        return (hasParts ? ReportCell.Parts(cell.Numerator ?? 0, cell.Denominator!.Value) : ReportCell.Of(cell.Number)) with { Kind = kind, Said = cell.Text };
    }
}
