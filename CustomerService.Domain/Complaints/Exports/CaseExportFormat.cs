namespace CustomerService.Domain.Complaints.Exports;

public enum CaseExportFormat
{
    Csv = 1,
    Xlsx,

    /// <summary>Reports only.</summary>
    Docx,
    Pdf,
}
