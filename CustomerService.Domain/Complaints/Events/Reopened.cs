namespace CustomerService.Domain.Complaints.Events;

/// <summary>It was not settled after all; its first closing is not forgotten.</summary>
public sealed record Reopened : ComplaintEvent
{
    public required string Reason { get; init; }
}
