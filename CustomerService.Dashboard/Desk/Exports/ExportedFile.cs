using System.Globalization;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints.Exports;

namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>A file as it is handed over.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Bytes)
{
    internal static ExportedFile Of(ExportTable table, CaseExport export, DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cases-{now.UtcDateTime:yyyyMMdd-HHmm}-{export.Id[..6]}");
        return export.Format == CaseExportFormat.Xlsx ? new($"{name}.xlsx", FileTypes.Xlsx.ContentType, table.Xlsx()) : new($"{name}.csv", FileTypes.Csv.ContentType, table.Csv());
    }
}
