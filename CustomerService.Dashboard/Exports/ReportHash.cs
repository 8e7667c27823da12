using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerService.Dashboard.Exports;

/// <summary>
/// SHA-256 over what a report says, not over the bytes of a file: title, unit, period, cut-off, formulas and every cell, so that
/// the same report has the same hash as a spreadsheet, as a document and as text. Formed while the rows pass by.
/// </summary>
public sealed class ReportHash : IDisposable
{
    private const char Unit = '\u001f';
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder line = new();

    public ReportHash(Report report)
    {
        Line('R', report.Kind, report.Title, report.Unit, report.Scope, report.Period, report.CutOff.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        if (report.Letterhead is { } head) Line('L', head.Issuer, head.Number, head.To ?? "", head.SignedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        foreach (var formula in report.Formulas) Line('F', formula.Name, formula.Words, formula.Version);
    }

    public void Add(ReportHeading heading) => Line('H', heading.Text);

    public void Add(ReportParagraph paragraph) => Line('P', paragraph.Text);

    public void Begin(ReportTable table) => Line('T', [table.Name, .. table.Columns.Select(column => column.Name)]);

    public void Add(IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportCell> cells)
    {
        line.Append('C');
        for (var i = 0; i < columns.Count; i++) line.Append(Unit).Append(cells[i].Canonical(columns[i].Kind));
        Flush();
    }

    /// <summary>The hash in lower-case hexadecimal; nothing can be added afterwards.</summary>
    public string End() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private void Line(char kind, params IReadOnlyList<string> parts)
    {
        line.Append(kind);
        foreach (var part in parts) line.Append(Unit).Append(part);
        Flush();
    }

    private void Flush()
    {
        line.Append('\n');
        hash.AppendData(Encoding.UTF8.GetBytes(line.ToString()));
        line.Clear();
    }
}
