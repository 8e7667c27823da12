using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Data.Rows;

/// <summary>A <see cref="Leg"/> as the database keeps it, with the journal positions of the events behind it.</summary>
public sealed class LegRow
{
    public int QueueId { get; init; }

    public required string Call { get; init; }

    public int Ordinal { get; init; }

    public LegOutcome Outcome { get; init; }

    public LeftReason Reason { get; init; }

    public long OfferedMs { get; init; }

    public long? ConcludedMs { get; init; }

    public long? EndedMs { get; init; }

    public string? Agent { get; init; }

    public string? Category { get; init; }

    public string? Caller { get; init; }

    public int? Place { get; init; }

    public LegConflicts Conflicts { get; init; }

    /// <summary>The events of this call in this queue: distances between their positions as variable-length integers.</summary>
    public required byte[] Entries { get; init; }

    public Leg ToLeg() => new()
    {
        Queue = QueueId, Call = Call, Ordinal = Ordinal, Outcome = Outcome, Reason = Reason, OfferedMs = OfferedMs, ConcludedMs = ConcludedMs,
        EndedMs = EndedMs, Agent = Agent, Category = Category, Caller = Caller, Position = Place, Conflicts = Conflicts,
    };
}
