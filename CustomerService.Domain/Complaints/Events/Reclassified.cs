namespace CustomerService.Domain.Complaints.Events;

/// <summary>Another kind, category, severity or priority.</summary>
public sealed record Reclassified : ComplaintEvent
{
    public required Classification Classification { get; init; }

    public required string Reason { get; init; }
}
