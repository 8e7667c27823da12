namespace CustomerService.Domain.Complaints.Events;

/// <summary>It is handled together with another case, whose clock is the strictest of all.</summary>
public sealed record FamilyJoined : ComplaintEvent
{
    /// <summary>The number of the case that leads the family.</summary>
    public required string Lead { get; init; }

    public required string Reason { get; init; }

    /// <summary>The lead's number when that stands for a large event: figures may be read without such cases.</summary>
    public string? Storm { get; init; }
}
