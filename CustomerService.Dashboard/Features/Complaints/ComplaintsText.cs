namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>The words of the complaint desk.</summary>
public sealed class ComplaintsText;
