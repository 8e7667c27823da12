using System.Globalization;
using System.Text;
using CustomerService.Dashboard.Desk.Exports;
using CustomerService.Dashboard.Shared.Values;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>
/// A report as text for other programs: UTF-8 with a mark at its beginning, since spreadsheets otherwise take Chinese for something
/// else; words are guarded against formulas, numbers stay numbers without separators.
/// </summary>
public sealed class CsvReportWriter(ReportWords words) : ReportWriter
{
    public override ReportFormat Format => ReportFormat.Csv;

    public override string ContentType => "text/csv; charset=utf-8";

    public override async Task<string> WriteAsync(Report report, Stream file, CancellationToken cancellation = default)
    {
        using var hash = new ReportHash(report);
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await Row(text, [report.Title]);
        await Row(text, [words.Line(report)]);
        await text.FlushAsync(cancellation);
        foreach (var block in report.Blocks)
        {
            switch (block)
            {
                case ReportHeading heading:
                    hash.Add(heading);
                    await Row(text, [heading.Text]);
                    break;
                case ReportParagraph paragraph:
                    hash.Add(paragraph);
                    await Row(text, [paragraph.Text]);
                    break;
                case ReportTable table:
                    await TableAsync(text, table, hash, cancellation);
                    break;
            }
        }

        var end = hash.End();
        await text.WriteLineAsync();
        foreach (var (label, value) in words.Provenance(report, end)) await Row(text, [label, value]);
        return end;
    }

    private static async Task TableAsync(StreamWriter text, ReportTable table, ReportHash hash, CancellationToken cancellation)
    {
        var columns = FlatColumn.Flatten(table.Columns);
        hash.Begin(table);
        await text.WriteLineAsync();
        await Row(text, [table.Name]);
        await Row(text, columns.Select(column => column.Of.Unit is { } unit ? $"{column.Name} ({unit})" : column.Name));
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            hash.Add(table.Columns, row);
            await text.WriteLineAsync(string.Join(',', columns.Select(column => Cell(column, row[column.Index]))));
        }

        if (table.Total is not { } total) return;
        hash.Add(table.Columns, total);
        await text.WriteLineAsync(string.Join(',', columns.Select(column => Cell(column, total[column.Index]))));
    }

    private static Task Row(StreamWriter text, IEnumerable<string> cells) => text.WriteLineAsync(string.Join(',', cells.Select(Quoted)));

    private static string Cell(FlatColumn column, ReportCell cell) => column.KindOf(cell) switch
    {
        _ when column.IsBlank(cell) => "",
        ReportValueKind.Words => Quoted(cell.Words ?? ""),
        ReportValueKind.Day => cell.Time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? FigureFormat.Unknown,
        ReportValueKind.Moment => cell.Time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? FigureFormat.Unknown,
        _ => column.Number(cell)?.ToString("0.######", CultureInfo.InvariantCulture) ?? FigureFormat.Unknown,
    };

    private static string Quoted(string cell)
    {
        cell = FormulaGuard.Of(cell) ?? "";
        return cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
