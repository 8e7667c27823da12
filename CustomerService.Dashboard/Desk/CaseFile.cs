using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Dashboard.Desk;

/// <summary>A case with everything that happened to it, in order.</summary>
public sealed record CaseFile(Complaint Complaint, IReadOnlyList<ComplaintEvent> Events);
