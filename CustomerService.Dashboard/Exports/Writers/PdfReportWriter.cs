using System.Globalization;
using SkiaSharp;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>A report as pages that print and search as they look, in the layout of official documents (GB/T 9704-2012).</summary>
public sealed class PdfReportWriter(ReportWords words, PdfFonts fonts) : ReportWriter
{
    private const float SmallPoints = 9;

    public override ReportFormat Format => ReportFormat.Pdf;

    public override string ContentType => "application/pdf";

    public override bool IsPaged => true;

    public override void Check() => fonts.Check();

    public override async Task<string> WriteAsync(Report report, Stream file, CancellationToken cancellation = default)
    {
        fonts.Check();
        using var hash = new ReportHash(report);
        using var made = new MemoryStream();
        string end;
        var about = new SKDocumentPdfMetadata
        {
            Title = report.Title, Subject = words.Line(report), Creation = report.CutOff.UtcDateTime, Modified = report.CutOff.UtcDateTime, RasterDpi = 300, EncodingQuality = 101,
        };
        using (var document = SKDocument.CreatePdf(made, about))
        {
            using var pages = new PdfPages(document, PageLayout.Of(report), fonts.Body, page => words["Page", page]);
            Head(pages, report);
            foreach (var block in report.Blocks)
            {
                switch (block)
                {
                    case ReportHeading heading:
                        hash.Add(heading);
                        using (var text = new PdfText(fonts.Heading, PageLayout.BodyPoints)) Paragraph(pages, text, heading.Text, indent: 2, keepWith: (float)PageLayout.LinePoints);
                        break;
                    case ReportParagraph paragraph:
                        hash.Add(paragraph);
                        using (var text = new PdfText(fonts.Body, PageLayout.BodyPoints)) Paragraph(pages, text, paragraph.Text, indent: 2);
                        break;
                    case ReportTable table:
                        await PdfTable.WriteAsync(pages, table, words, fonts, hash, cancellation);
                        break;
                }
            }

            Signature(pages, report);
            end = hash.End();
            Provenance(pages, report, end);
            pages.Finish();
        }

        made.Position = 0;
        await made.CopyToAsync(file, cancellation);
        return end;
    }

    private void Head(PdfPages pages, Report report)
    {
        if (report.Letterhead is { } head)
        {
            using var red = new SKPaint { Color = new SKColor(0xC0, 0, 0), IsAntialias = true };
            using var issuer = new PdfText(fonts.Title, 32);
            using var number = new PdfText(fonts.Body, PageLayout.BodyPoints);
            Centered(pages, issuer, head.Issuer, 44, red);
            Centered(pages, number, head.Number, 30, pages.Ink);
            pages.Canvas.DrawRect(pages.Left, pages.Y, pages.Width, 1.4f, red);
            pages.Move(24);
        }

        using var title = new PdfText(fonts.Title, PageLayout.TitlePoints);
        Centered(pages, title, report.Title, 32, pages.Ink);
        using var line = new PdfText(fonts.Body, 11);
        Centered(pages, line, words.Line(report), 18, pages.Ink);
        pages.Move(10);
        if (report.Letterhead?.To is not { } to) return;
        using var body = new PdfText(fonts.Body, PageLayout.BodyPoints);
        Paragraph(pages, body, words["To", to], indent: 0);
    }

    private void Signature(PdfPages pages, Report report)
    {
        if (report.Letterhead is not { SignedOn: { } signed } head) return;
        using var body = new PdfText(fonts.Body, PageLayout.BodyPoints);
        pages.Move((float)PageLayout.LinePoints / 2);
        pages.Need((float)PageLayout.LinePoints * 2);
        foreach (var text in (string[])[head.Issuer, signed.ToString("D", CultureInfo.CurrentCulture)])
        {
            pages.Move((float)PageLayout.LinePoints);
            body.Draw(pages.Canvas, text, pages.Right - body.Width(text) - (4 * body.Points), pages.Y - 8, pages.Ink);
        }
    }

    private void Provenance(PdfPages pages, Report report, string hash)
    {
        using var heading = new PdfText(fonts.Heading, SmallPoints + 1);
        using var small = new PdfText(fonts.Body, SmallPoints);
        pages.Move(14);
        Paragraph(pages, heading, words["Provenance"], indent: 0, height: 16, keepWith: 14);
        foreach (var (label, value) in words.Provenance(report, hash)) Paragraph(pages, small, words["Labelled", label, value], indent: 0, height: 13);
    }

    private static void Centered(PdfPages pages, PdfText text, string words, float height, SKPaint ink)
    {
        foreach (var line in text.Wrap(words, pages.Width))
        {
            pages.Need(height);
            text.Draw(pages.Canvas, line, pages.Left + ((pages.Width - text.Width(line)) / 2), pages.Y + ((height + text.Points) / 2) - 3, ink);
            pages.Move(height);
        }
    }

    private static void Paragraph(PdfPages pages, PdfText text, string words, int indent, float height = (float)PageLayout.LinePoints, float keepWith = 0)
    {
        var first = indent * text.Points;
        var lines = text.Wrap(words, pages.Width, first);
        for (var i = 0; i < lines.Count; i++)
        {
            pages.Need(height + keepWith);
            text.Draw(pages.Canvas, lines[i], pages.Left + (i == 0 ? first : 0), pages.Y + ((height + text.Points) / 2) - 2, pages.Ink);
            pages.Move(height);
        }
    }
}
