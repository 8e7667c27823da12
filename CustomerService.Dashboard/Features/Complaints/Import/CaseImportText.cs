namespace CustomerService.Dashboard.Features.Complaints.Import;

/// <summary>The words of importing cases.</summary>
public sealed class CaseImportText;
