namespace CustomerService.Domain.Complaints.Events;

/// <summary>Cases joined the family that this one leads; their deadlines bind the lead from now on.</summary>
public sealed record MembersTaken : ComplaintEvent
{
    public required IReadOnlyList<FamilyMember> Members { get; init; }
}
