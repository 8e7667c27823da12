using SkiaSharp;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>A table on pages: columns as wide as what they hold asks for, the head again on every page, no row torn in two.</summary>
internal sealed class PdfTable : IDisposable
{
    private const float Pad = 3;
    private const float Thin = 0.5f;

    private readonly PdfPages pages;
    private readonly IReadOnlyList<ReportColumn> columns;
    private readonly PdfText plain;
    private readonly PdfText strong;
    private readonly float lineHeight;
    private readonly SKPaint rule = new() { Color = new SKColor(0x80, 0x86, 0x90), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = Thin };
    private readonly SKPaint shade = new() { Color = new SKColor(0xE8, 0xEE, 0xF6) };
    private float[] widths = [];

    private PdfTable(PdfPages pages, IReadOnlyList<ReportColumn> columns, PdfFonts fonts)
    {
        (this.pages, this.columns) = (pages, columns);
        var points = PageLayout.TablePoints(columns.Count);
        (plain, strong, lineHeight) = (new PdfText(fonts.Body, points), new PdfText(fonts.Heading, points), (float)points * 1.35f);
    }

    public static async Task WriteAsync(PdfPages pages, ReportTable table, ReportWords words, PdfFonts fonts, ReportHash hash, CancellationToken cancellation)
    {
        hash.Begin(table);
        var rows = new List<string[]>();
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            hash.Add(table.Columns, row);
            rows.Add(Texts(table, words, row));
        }

        if (table.Total is { } total) hash.Add(table.Columns, total);
        using var drawn = new PdfTable(pages, table.Columns, fonts);
        using var caption = new PdfText(fonts.Heading, 12);
        drawn.Draw(caption, table.Name, [.. table.Columns.Select(words.Heading)], rows, table.Total is { } sum ? Texts(table, words, sum) : null);
    }

    public void Dispose()
    {
        plain.Dispose();
        strong.Dispose();
        rule.Dispose();
        shade.Dispose();
    }

    private static string[] Texts(ReportTable table, ReportWords words, IReadOnlyList<ReportCell> row) => [.. table.Columns.Select((column, i) => words.Of(column, row[i]))];

    private void Draw(PdfText caption, string name, string[] head, List<string[]> rows, string[]? total)
    {
        widths = Widths(head, rows, total);
        pages.Need(26 + Height(strong, head) + lineHeight + (2 * Pad));
        caption.Draw(pages.Canvas, name, pages.Left + ((pages.Width - caption.Width(name)) / 2), pages.Y + 15, pages.Ink);
        pages.Move(22);
        Row(strong, head, isHead: true);
        foreach (var row in rows) Row(plain, row, isHead: false, head);
        if (total is not null) Row(strong, total, isHead: false, head);
        pages.Move(10);
    }

    private void Row(PdfText text, string[] cells, bool isHead, string[]? head = null)
    {
        var height = Height(text, cells);
        if (pages.Need(height) && head is not null) Row(strong, head, isHead: true);
        var x = pages.Left;
        for (var i = 0; i < cells.Length; i++)
        {
            if (isHead) pages.Canvas.DrawRect(x, pages.Y, widths[i], height, shade);
            pages.Canvas.DrawRect(x, pages.Y, widths[i], height, rule);
            var lines = text.Wrap(cells[i], widths[i] - (2 * Pad));
            var y = pages.Y + ((height - (lines.Count * lineHeight)) / 2) + text.Points;
            foreach (var line in lines)
            {
                var free = widths[i] - (2 * Pad) - text.Width(line);
                var offset = isHead ? free / 2 : columns[i].Kind == ReportValueKind.Words ? 0 : free;
                text.Draw(pages.Canvas, line, x + Pad + offset, y, pages.Ink);
                y += lineHeight;
            }

            x += widths[i];
        }

        pages.Move(height);
    }

    private float Height(PdfText text, string[] cells) =>
        (cells.Select((cell, i) => text.Wrap(cell, widths[i] - (2 * Pad)).Count).Max() * lineHeight) + (2 * Pad);

    /// <summary>What each column would like to have, at most a third of the page, scaled to fill it.</summary>
    private float[] Widths(string[] head, List<string[]> rows, string[]? total)
    {
        var wanted = head.Select((name, i) =>
        {
            var longest = rows.Concat(total is null ? [] : [total]).Select(row => row[i]).Distinct().OrderByDescending(cell => cell.Length).Take(20).Select(strong.Width).DefaultIfEmpty().Max();
            return Math.Clamp(Math.Max(longest, strong.Width(name) / 2) + (2 * Pad) + 2, 24, pages.Width / 3);
        }).ToArray();
        return [.. wanted.Select(width => width * pages.Width / wanted.Sum())];
    }
}
