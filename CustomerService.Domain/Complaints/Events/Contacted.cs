namespace CustomerService.Domain.Complaints.Events;

/// <summary>Somebody spoke with the complainant about it.</summary>
public sealed record Contacted : ComplaintEvent
{
    public string? Note { get; init; }
}
