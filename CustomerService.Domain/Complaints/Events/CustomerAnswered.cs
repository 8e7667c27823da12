namespace CustomerService.Domain.Complaints.Events;

/// <summary>The complainant said or sent it.</summary>
public sealed record CustomerAnswered : ComplaintEvent
{
    public required string Answer { get; init; }
}
