namespace CustomerService.Domain.Complaints.Events;

/// <summary>A channel took the message that the case was put before somebody: who was told, and by which way.</summary>
public sealed record Notified : ComplaintEvent
{
    /// <summary>The place among the case's events of the step that was told.</summary>
    public required int Step { get; init; }

    /// <summary>The channel's name.</summary>
    public required string Channel { get; init; }

    /// <summary>Code of the unit whose channel it is.</summary>
    public required string Unit { get; init; }

    /// <summary>The officer's name, when it went to one officer's own address.</summary>
    public string? Officer { get; init; }

    /// <summary>webhook or mail.</summary>
    public required string Way { get; init; }
}
