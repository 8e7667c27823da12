namespace CustomerService.Dashboard.Exports;

/// <summary>As what a report leaves the house; the name is the ending of its address.</summary>
public enum ReportFormat
{
    Xlsx = 1,
    Docx,
    Pdf,
    Csv,
}
