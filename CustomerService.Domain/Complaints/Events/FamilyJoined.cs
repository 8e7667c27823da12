namespace CustomerService.Domain.Complaints.Events;

/// <summary>It is handled together with another case, whose clock is the strictest of all.</summary>
public sealed record FamilyJoined : ComplaintEvent
{
    /// <summary>The number of the case that leads the family.</summary>
    public required string Lead { get; init; }

    public required string Reason { get; init; }
}
