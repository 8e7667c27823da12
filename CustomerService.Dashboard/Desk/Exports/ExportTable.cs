using System.Text;
using MiniExcelLibs;

namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>
/// A table as it leaves the house. Who took it, and when, stands in the heading of its last column and in every row, so that a part
/// of it tells as well; every cell is guarded against formulas.
/// </summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">One text a column, null where nothing is known.</param>
/// <param name="Watermark">Who, when, which export.</param>
public sealed record ExportTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, string Watermark)
{
    /// <summary>UTF-8 with a mark at its beginning, since spreadsheets otherwise take Chinese for something else.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder();
        foreach (var row in Cells()) text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public byte[] Xlsx()
    {
        using var file = new MemoryStream();
        var names = Enumerable.Range(0, Columns.Count + 1).Select(i => i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        file.SaveAs(Cells().Select(row => names.Zip(row).ToDictionary(pair => pair.First, pair => (object?)pair.Second, StringComparer.Ordinal)), printHeader: false);
        return file.ToArray();
    }

    private IEnumerable<IReadOnlyList<string>> Cells() => ((IReadOnlyList<string?>[])[Columns, .. Rows]).Select(row => (IReadOnlyList<string>)[.. row.Select(cell => FormulaGuard.Of(cell) ?? ""), Watermark]);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
