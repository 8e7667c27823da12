namespace CustomerService.Dashboard.Features.Complaints.Bulk;

/// <summary>The words of what is done to many cases at once.</summary>
public sealed class BulkText;
