namespace CustomerService.Domain.Complaints.Events;

/// <summary>Its clocks stand still, by a rule of the pack.</summary>
public sealed record Paused : ComplaintEvent
{
    /// <summary>The pausing rule's code.</summary>
    public required string Rule { get; init; }

    public required string Reason { get; init; }
}
