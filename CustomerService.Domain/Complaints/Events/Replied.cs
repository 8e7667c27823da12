namespace CustomerService.Domain.Complaints.Events;

/// <summary>The complainant has the answer.</summary>
public sealed record Replied : ComplaintEvent
{
    public required string Text { get; init; }

    public string? Channel { get; init; }
}
