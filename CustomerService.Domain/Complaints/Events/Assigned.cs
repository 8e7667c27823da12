namespace CustomerService.Domain.Complaints.Events;

/// <summary>An officer took it or was given it.</summary>
public sealed record Assigned : ComplaintEvent
{
    public required string Officer { get; init; }

    public required string OfficerName { get; init; }

    public string? Reason { get; init; }
}
