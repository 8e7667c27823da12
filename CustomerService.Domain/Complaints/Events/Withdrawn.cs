namespace CustomerService.Domain.Complaints.Events;

/// <summary>The complainant took it back.</summary>
public sealed record Withdrawn : ComplaintEvent
{
    public required string Reason { get; init; }
}
