namespace CustomerService.Domain.Complaints.Events;

/// <summary>Its clocks run on.</summary>
public sealed record Resumed : ComplaintEvent
{
    public string? Reason { get; init; }
}
