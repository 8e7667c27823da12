namespace CustomerService.Domain.Complaints.Events;

/// <summary>The complainant has to say or send something.</summary>
public sealed record CustomerAsked : ComplaintEvent
{
    public required string Question { get; init; }
}
