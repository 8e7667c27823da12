using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>
/// A report as a document in the usual layout of official documents (公文, GB/T 9704-2012): 仿宋 of 16 points, titles in 小标宋 of 22,
/// tables whose head repeats on every page, page numbers outside. Fonts are named, not shipped.
/// </summary>
public sealed class DocxReportWriter(ReportWords words) : ReportWriter
{
    public override ReportFormat Format => ReportFormat.Docx;

    public override string ContentType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override bool IsPaged => true;

    public override async Task<string> WriteAsync(Report report, Stream file, CancellationToken cancellation = default)
    {
        using var hash = new ReportHash(report);
        var layout = PageLayout.Of(report);
        using var made = new MemoryStream();
        string end;
        using (var document = WordprocessingDocument.Create(made, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = report.Title;
            document.PackageProperties.Subject = words.Line(report);
            document.PackageProperties.Created = report.CutOff.UtcDateTime;
            var main = document.AddMainDocumentPart();
            var body = new Body();
            main.Document = new Document(body);
            DocxParts.AddStyles(main, CultureInfo.CurrentUICulture.Name);
            var section = DocxParts.Section(main, layout, words["Page", "\u0001"].Split('\u0001'));
            Head(body, report);
            foreach (var block in report.Blocks) await BlockAsync(body, block, layout, hash, cancellation);
            Signature(body, report);
            end = hash.End();
            Provenance(body, report, end);
            body.Append(section);
        }

        made.Position = 0;
        await made.CopyToAsync(file, cancellation);
        return end;
    }

    private void Head(Body body, Report report)
    {
        if (report.Letterhead is { } head)
        {
            body.Append(DocxParts.Paragraph(head.Issuer, "Issuer"));
            body.Append(DocxParts.Paragraph(head.Number, "Number"));
        }

        body.Append(DocxParts.Paragraph(report.Title, "Title"));
        body.Append(DocxParts.Paragraph(words.Line(report), "Line"));
        if (report.Letterhead?.To is { } to) body.Append(DocxParts.Paragraph(words["To", to], "To"));
    }

    private async Task BlockAsync(Body body, ReportBlock block, PageLayout layout, ReportHash hash, CancellationToken cancellation)
    {
        switch (block)
        {
            case ReportHeading heading:
                hash.Add(heading);
                body.Append(DocxParts.Paragraph(heading.Text, "Heading1"));
                break;
            case ReportParagraph paragraph:
                hash.Add(paragraph);
                body.Append(DocxParts.Paragraph(paragraph.Text, "Normal"));
                break;
            case ReportTable table:
                hash.Begin(table);
                body.Append(DocxParts.Paragraph(table.Name, "Caption"));
                body.Append(await TableAsync(table, layout, hash, cancellation));
                body.Append(DocxParts.Paragraph("", "Small"));
                break;
        }
    }

    private async Task<Table> TableAsync(ReportTable table, PageLayout layout, ReportHash hash, CancellationToken cancellation)
    {
        var size = PageLayout.TablePoints(table.Columns.Count);
        var made = DocxParts.Table(layout, table.Columns);
        made.Append(DocxParts.Head([.. table.Columns.Select(words.Heading)], size));
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            hash.Add(table.Columns, row);
            made.Append(DocxParts.Row(table.Columns, Texts(table, row), size, isBold: false));
        }

        if (table.Total is not { } total) return made;
        hash.Add(table.Columns, total);
        made.Append(DocxParts.Row(table.Columns, Texts(table, total), size, isBold: true));
        return made;
    }

    private List<string> Texts(ReportTable table, IReadOnlyList<ReportCell> row) => [.. table.Columns.Select((column, i) => words.Of(column, row[i]))];

    private static void Signature(Body body, Report report)
    {
        if (report.Letterhead is not { SignedOn: { } signed } head) return;
        body.Append(DocxParts.Paragraph(head.Issuer, "Signature"));
        body.Append(DocxParts.Paragraph(signed.ToString("D", CultureInfo.CurrentCulture), "Signature"));
    }

    private void Provenance(Body body, Report report, string hash)
    {
        body.Append(DocxParts.Paragraph(words["Provenance"], "SmallHead"));
        foreach (var (label, value) in words.Provenance(report, hash)) body.Append(DocxParts.Paragraph(words["Labelled", label, value], "Small"));
    }
}
