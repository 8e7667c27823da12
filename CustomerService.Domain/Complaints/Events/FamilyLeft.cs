namespace CustomerService.Domain.Complaints.Events;

/// <summary>It is handled by itself again; nothing that was its own was lost.</summary>
public sealed record FamilyLeft : ComplaintEvent
{
    public required string Reason { get; init; }
}
