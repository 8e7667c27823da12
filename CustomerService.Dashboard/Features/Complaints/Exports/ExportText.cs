namespace CustomerService.Dashboard.Features.Complaints.Exports;

/// <summary>The words of exports, on the page and in the files.</summary>
public sealed class ExportText;
