namespace CustomerService.Domain.Complaints.Events;

/// <summary>The officer works on it.</summary>
public sealed record InvestigationBegun : ComplaintEvent;
