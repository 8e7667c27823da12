namespace CustomerService.Domain.Complaints.Events;

/// <summary>It was put before somebody higher, by a person or by the ladder.</summary>
public sealed record Escalated : ComplaintEvent
{
    /// <summary>The rung of the ladder, from 1; 0 when a person did it.</summary>
    public int Rung { get; init; }

    /// <summary>Before whom: a unit's code and a role.</summary>
    public required string ToUnit { get; init; }

    public required string ToRole { get; init; }

    public required string Reason { get; init; }
}
