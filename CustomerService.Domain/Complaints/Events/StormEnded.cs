namespace CustomerService.Domain.Complaints.Events;

/// <summary>The event is over: later reports are cases of their own again. It is answered and closed like any case.</summary>
public sealed record StormEnded : ComplaintEvent
{
    public required string Reason { get; init; }
}
