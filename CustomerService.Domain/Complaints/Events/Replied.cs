namespace CustomerService.Domain.Complaints.Events;

/// <summary>The complainant has the answer.</summary>
public sealed record Replied : ComplaintEvent
{
    public required string Text { get; init; }

    public string? Channel { get; init; }

    /// <summary>The case that answered for it; null for an answer of its own.</summary>
    public string? Lead { get; init; }
}
