namespace CustomerService.Domain.Complaints.Events;

/// <summary>A notice settled days that promises had to guess: those that were given as provisional are worked out anew.</summary>
public sealed record PromisesRenewed : ComplaintEvent
{
    /// <summary>The calendar's version.</summary>
    public required int Calendar { get; init; }

    /// <summary>The notice.</summary>
    public required string Source { get; init; }
}
