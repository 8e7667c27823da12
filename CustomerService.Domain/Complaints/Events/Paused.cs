namespace CustomerService.Domain.Complaints.Events;

/// <summary>Its clocks stand still, by a rule of the pack.</summary>
public sealed record Paused : ComplaintEvent
{
    /// <summary>The pausing rule's code.</summary>
    public required string Rule { get; init; }

    public required string Reason { get; init; }

    /// <summary>The clocks that stand still, as the rule said then; empty for all of them.</summary>
    public IReadOnlyList<ClockKind> Clocks { get; init; } = [];
}
