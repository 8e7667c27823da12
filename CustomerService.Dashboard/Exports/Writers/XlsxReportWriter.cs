using CustomerService.Dashboard.Desk.Exports;
using CustomerService.Dashboard.Shared.Values;
using SpreadCheetah;
using SpreadCheetah.Metadata;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>
/// A report as a spreadsheet that can be gone on calculating with: numbers are numbers, their units are in the number formats,
/// quotients and totals are formulas over the cells beside them. A sheet a table; rows pass through, so its length costs no memory.
/// </summary>
public sealed class XlsxReportWriter(ReportWords words) : ReportWriter
{
    private const double WordsWidth = 22;
    private const double NumberWidth = 13;

    /// <summary>Title, line, space, headings.</summary>
    private const int HeadRows = 4;

    public override ReportFormat Format => ReportFormat.Xlsx;

    public override string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public override async Task<string> WriteAsync(Report report, Stream file, CancellationToken cancellation = default)
    {
        using var hash = new ReportHash(report);
        var options = new SpreadCheetahOptions { DocumentProperties = new DocumentProperties { Title = report.Title, Subject = words.Line(report) } };
        await using var book = await Spreadsheet.CreateNewAsync(file, options, cancellation);
        var styles = new XlsxStyles(book, words["Second"]);
        var names = new SheetNames();
        await TextAsync(book, report, styles, names, cancellation);
        foreach (var block in report.Blocks)
        {
            if (block is ReportHeading heading) hash.Add(heading);
            else if (block is ReportParagraph paragraph) hash.Add(paragraph);
            else if (block is ReportTable table) await TableAsync(book, report, table, styles, names, hash, cancellation);
        }

        var end = hash.End();
        await ProvenanceAsync(book, report, end, styles, names, cancellation);
        await book.FinishAsync(cancellation);
        return end;
    }

    /// <summary>What a report says in words, on a sheet before the tables.</summary>
    private async Task TextAsync(Spreadsheet book, Report report, XlsxStyles styles, SheetNames names, CancellationToken cancellation)
    {
        if (!report.Blocks.Any(block => block is ReportParagraph)) return;
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = 110;
        await book.StartWorksheetAsync(names.Of(words["TextSheet"]), sheet, cancellation);
        await book.AddRowAsync([Text(report.Title, styles.Title)], cancellation);
        await book.AddRowAsync([Text(words.Line(report), styles.Muted)], cancellation);
        foreach (var block in report.Blocks)
        {
            if (block is ReportHeading heading) await book.AddRowAsync([Text(heading.Text, styles.Heading)], cancellation);
            else if (block is ReportParagraph paragraph) await book.AddRowAsync([Text(paragraph.Text, styles.Wrapped)], cancellation);
        }
    }

    private async Task TableAsync(
        Spreadsheet book, Report report, ReportTable table, XlsxStyles styles, SheetNames names, ReportHash hash, CancellationToken cancellation)
    {
        var columns = FlatColumn.Flatten(table.Columns);
        var sheet = new WorksheetOptions { FrozenRows = HeadRows, FrozenColumns = 1 };
        for (var i = 0; i < columns.Count; i++) sheet.Column(i + 1).Width = columns[i].Of.Kind is ReportValueKind.Words or ReportValueKind.Moment ? WordsWidth : NumberWidth;
        await book.StartWorksheetAsync(names.Of(table.Name), sheet, cancellation);
        await book.AddRowAsync([Text(report.Title == table.Name ? report.Title : $"{report.Title} · {table.Name}", styles.Title)], cancellation);
        await book.AddRowAsync([Text(words.Line(report), styles.Muted)], cancellation);
        await book.AddRowAsync(Array.Empty<Cell>(), cancellation);
        await book.AddRowAsync([.. columns.Select(column => Text(column.Of.Unit is { } unit && column.Part == FlatPart.Whole ? words["WithUnit", column.Name, unit] : column.Name, styles.Header))], cancellation);
        hash.Begin(table);
        var cells = new Cell[columns.Count];
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            hash.Add(table.Columns, row);
            for (var i = 0; i < cells.Length; i++) cells[i] = Of(columns, i, row[columns[i].Index], book.NextRowNumber, styles, isTotal: false);
            await book.AddRowAsync(cells.AsMemory(), cancellation);
        }

        if (table.Total is not { } total) return;
        hash.Add(table.Columns, total);
        var (first, last) = (HeadRows + 1, book.NextRowNumber - 1);
        for (var i = 0; i < cells.Length; i++)
        {
            var adds = table.TotalIsSum && columns[i].IsAdditive && last >= first;
            cells[i] = adds && columns[i].Number(total[columns[i].Index]) is { } sum
                ? new Cell(new Formula($"SUM({Name(i)}{first}:{Name(i)}{last})"), sum, styles.Of(columns[i], columns[i].Of.Kind, isTotal: true))
                : Of(columns, i, total[columns[i].Index], book.NextRowNumber, styles, isTotal: true);
        }

        await book.AddRowAsync(cells.AsMemory(), cancellation);
    }

    private async Task ProvenanceAsync(Spreadsheet book, Report report, string hash, XlsxStyles styles, SheetNames names, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = 26;
        sheet.Column(2).Width = 96;
        await book.StartWorksheetAsync(names.Of(words["Provenance"]), sheet, cancellation);
        foreach (var (label, value) in words.Provenance(report, hash))
            await book.AddRowAsync([Text(label, styles.Heading), Text(value, styles.Wrapped)], cancellation);
    }

    private static Cell Of(IReadOnlyList<FlatColumn> columns, int index, ReportCell cell, int row, XlsxStyles styles, bool isTotal)
    {
        var column = columns[index];
        var kind = column.KindOf(cell);
        var style = styles.Of(column, kind, isTotal);
        if (column.IsBlank(cell)) return new Cell("", style);
        if (kind == ReportValueKind.Words) return Text(cell.Words ?? "", style);
        if (kind is ReportValueKind.Day or ReportValueKind.Moment) return cell.Time is { } time ? new Cell(time, style) : new Cell(FigureFormat.Unknown, style);
        var number = column.Number(cell);
        if (!column.Of.HasParts || column.Part != FlatPart.Whole || !FlatColumn.IsQuotient(kind)) return number is { } known ? new Cell(known, style) : new Cell(FigureFormat.Unknown, style);

        // The parts stand in the two cells before it; what they divide to is shown where nothing calculates.
        var formula = new Formula($"IFERROR({Name(index - 2)}{row}/{Name(index - 1)}{row},\"{FigureFormat.Unknown}\")");
        return number is { } quotient ? new Cell(formula, quotient, style) : new Cell(formula, FigureFormat.Unknown, style);
    }

    /// <summary>Words are written as words: a spreadsheet runs none of them, and the guard keeps it so when they are copied.</summary>
    private static Cell Text(string text, StyleId? style) => new(FormulaGuard.Of(text), style);

    /// <summary>A, B … Z, AA.</summary>
    private static string Name(int index) => index < 26 ? ((char)('A' + index)).ToString() : Name((index / 26) - 1) + (char)('A' + (index % 26));
}
