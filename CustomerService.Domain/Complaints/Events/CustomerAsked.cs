namespace CustomerService.Domain.Complaints.Events;

/// <summary>The complainant has to say or send something.</summary>
public sealed record CustomerAsked : ComplaintEvent
{
    public required string Question { get; init; }

    /// <summary>The pausing rule under which the clocks stand still until the answer; null when they do not.</summary>
    public string? Rule { get; init; }

    /// <summary>The clocks that stand still, as the rule said then; empty for all of them.</summary>
    public IReadOnlyList<ClockKind> Clocks { get; init; } = [];
}
