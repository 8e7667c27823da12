namespace CustomerService.Domain.Complaints.Events;

/// <summary>Cases left the family that this one leads.</summary>
public sealed record MembersGone : ComplaintEvent
{
    public required IReadOnlyList<string> Members { get; init; }
}
