namespace CustomerService.Domain.Complaints.Events;

/// <summary>A part of it was made a case of its own.</summary>
public sealed record SplitOff : ComplaintEvent
{
    /// <summary>The new case.</summary>
    public required string Into { get; init; }

    public required string Reason { get; init; }
}
