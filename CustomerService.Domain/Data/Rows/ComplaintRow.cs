using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Data.Rows;

/// <summary>A <see cref="Complaint"/> as lists, counts and alarms read it; the whole of it is in the journal.</summary>
public sealed class ComplaintRow
{
    public required string Number { get; init; }

    /// <summary>How many events the case has.</summary>
    public int Sequence { get; init; }

    public ComplaintState State { get; init; }

    public required string Kind { get; init; }

    public string? Category { get; init; }

    public Severity Severity { get; init; }

    public Priority Priority { get; init; }

    /// <summary>Who answers for it; null when the unit is no longer known.</summary>
    public int? UnitId { get; init; }

    public required string Department { get; init; }

    /// <summary>A supervision report: only the stream may read the row.</summary>
    public bool IsSealed { get; init; }

    public string? Officer { get; init; }

    public string? OfficerName { get; init; }

    public required string Title { get; init; }

    public required string Channel { get; init; }

    public string? Place { get; init; }

    public string? AccusedUnit { get; init; }

    public string? Call { get; init; }

    /// <summary>Personal data: masked when shown.</summary>
    public string? Phone { get; init; }

    public string? CustomerNumber { get; init; }

    /// <summary>The case that leads its family.</summary>
    public string? Lead { get; init; }

    public long ReceivedMs { get; init; }

    public long UpdatedMs { get; init; }

    public long? AcknowledgedMs { get; init; }

    public long? ContactedMs { get; init; }

    public long? FirstRepliedMs { get; init; }

    public long? RepliedMs { get; init; }

    public long? FirstClosedMs { get; init; }

    public long? ClosedMs { get; init; }

    public long? CalledBackMs { get; init; }

    /// <summary>Since when its clocks stand still.</summary>
    public long? PausedMs { get; init; }

    public long? AcknowledgeDueMs { get; init; }

    public long? ContactDueMs { get; init; }

    public long? ReplyDueMs { get; init; }

    public long? CloseDueMs { get; init; }

    public long? CallBackDueMs { get; init; }

    public bool NeedsReply { get; init; }

    /// <summary>When the next promise has to be kept; null when none is left.</summary>
    public long? NextDueMs { get; init; }

    /// <summary>Where it stands in the order of work, see <see cref="WorkOrder"/>.</summary>
    public long OrderMs { get; init; }

    /// <summary>Which promise that is.</summary>
    public ClockKind? NextClock { get; init; }

    /// <summary>What the sender named the case by; unique.</summary>
    public string? IdempotencyKey { get; init; }

    public ComplaintOutcome? Outcome { get; init; }

    public int? Rating { get; init; }

    public int Reopenings { get; init; }

    public int Rung { get; init; }

    /// <summary>When the rules will do something to it by themselves; null when nothing of the kind lies ahead.</summary>
    public long? RulesMs { get; init; }

    /// <summary>One of its promises rests on days that no notice has settled.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Since when it stands before <see cref="EscalatedUnit"/>; null when somebody acted.</summary>
    public long? EscalatedMs { get; init; }

    /// <summary>Code of the highest unit it was put before.</summary>
    public string? EscalatedUnit { get; init; }

    /// <summary>The number of the large event's case that it belongs to, or is; null for every other: figures without events leave the rest out.</summary>
    public string? Storm { get; init; }

    /// <summary>The case it was split from.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>The draw that chose it for a call-back.</summary>
    public string? Draw { get; init; }

    /// <summary>The journal positions of its events, as the legs keep theirs.</summary>
    public required byte[] Entries { get; init; }
}
