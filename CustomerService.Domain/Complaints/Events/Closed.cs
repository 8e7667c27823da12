namespace CustomerService.Domain.Complaints.Events;

/// <summary>Nothing is left to do.</summary>
public sealed record Closed : ComplaintEvent
{
    public required ComplaintOutcome Outcome { get; init; }

    /// <summary>A cause of the rule pack's list, or free words.</summary>
    public string? RootCause { get; init; }

    /// <summary>What the complainant got: an apology, a repair, money.</summary>
    public string? Redress { get; init; }

    public string? Note { get; init; }

    /// <summary>The case it was closed with; null for a closing of its own.</summary>
    public string? Lead { get; init; }
}
