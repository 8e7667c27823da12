namespace CustomerService.Domain.Complaints.Events;

/// <summary>The complainant was told that it was received.</summary>
public sealed record Acknowledged : ComplaintEvent
{
    public string? Channel { get; init; }
}
