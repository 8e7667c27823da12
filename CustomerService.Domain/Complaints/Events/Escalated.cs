namespace CustomerService.Domain.Complaints.Events;

/// <summary>It was put before somebody higher, by a person or by the ladder.</summary>
public sealed record Escalated : ComplaintEvent
{
    /// <summary>How often the ladder has fired in this case, with this time; 0 when a person did it.</summary>
    public int Rung { get; init; }

    /// <summary>The step's code in the rule pack; null when a person did it.</summary>
    public string? Step { get; init; }

    /// <summary>How often the step had fired before.</summary>
    public int Repeat { get; init; }

    /// <summary>The clock whose deadline it is about.</summary>
    public ClockKind? Clock { get; init; }

    /// <summary>When it was really said, if nobody was there to say it at its moment: the server was stopped.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>Everyone who is told, the nearest first.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>Before whom: a unit's code and a role.</summary>
    public required string ToUnit { get; init; }

    public required string ToRole { get; init; }

    public required string Reason { get; init; }
}
