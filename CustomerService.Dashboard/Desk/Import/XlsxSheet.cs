using System.Globalization;
using System.Text;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using MiniExcelLibs;

namespace CustomerService.Dashboard.Desk.Import;

/// <summary>
/// The first sheet of a workbook as the text of a table, so that one reader judges both kinds of file. A line break within a cell
/// becomes U+2028, since a record is one line; formulas come as their last value.
/// </summary>
internal static class XlsxSheet
{
    private const char LineBreak = '\u2028';

    /// <exception cref="AttachmentRefusedException">It would inflate beyond measure, or is no archive.</exception>
    /// <exception cref="InvalidCaseException">It is no workbook.</exception>
    public static MemoryStream Text(Stream file)
    {
        ArchiveBounds.Check(file);
        file.Position = 0;
        var text = new StringBuilder();
        try
        {
            foreach (IDictionary<string, object?> row in file.Query(excelType: ExcelType.XLSX)) text.AppendJoin(',', row.Values.Select(Cell)).Append('\n');
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or System.Xml.XmlException or InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException or NullReferenceException or NotSupportedException)
        {
            throw new InvalidCaseException("file", "is no workbook that can be read");
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return $"\"{text.ReplaceLineEndings(LineBreak.ToString()).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
