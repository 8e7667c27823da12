namespace CustomerService.Dashboard.Features.Complaints.List;

/// <summary>The words of the work list.</summary>
public sealed class ListText;
