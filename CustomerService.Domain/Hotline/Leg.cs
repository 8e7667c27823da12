namespace CustomerService.Domain.Hotline;

/// <summary>
/// One visit of a call to a queue. A transferred, overflowed or returning caller makes several under one call id; a leg
/// belongs to the interval in which it was offered.
/// </summary>
public readonly record struct Leg
{
    /// <summary>The queue's id in the organisation.</summary>
    public required int Queue { get; init; }

    public required string Call { get; init; }

    /// <summary>The how-manieth visit of this call to this queue, from 0.</summary>
    public required int Ordinal { get; init; }

    public required LegOutcome Outcome { get; init; }

    public LeftReason Reason { get; init; }

    /// <summary>UTC, milliseconds since 1970; of an orphan the time of its first event.</summary>
    public required long OfferedMs { get; init; }

    /// <summary>When it was answered, abandoned or left; null while waiting.</summary>
    public long? ConcludedMs { get; init; }

    /// <summary>When the conversation ended; null while talking, unknown or never answered.</summary>
    public long? EndedMs { get; init; }

    public string? Agent { get; init; }

    public string? Category { get; init; }

    public string? Caller { get; init; }

    public int? Position { get; init; }

    public LegConflicts Conflicts { get; init; }

    /// <summary>Offered to answered, abandoned or left; null while waiting.</summary>
    public long? WaitMs => ConcludedMs - OfferedMs;

    /// <summary>Answered to ended; null while talking or when the end was never reported.</summary>
    public long? TalkMs => Outcome == LegOutcome.Answered ? EndedMs - ConcludedMs : null;

    public bool IsTalking => Outcome == LegOutcome.Answered && EndedMs is null && !Conflicts.HasFlag(LegConflicts.EndNeverReported);

    public bool IsOpen => Outcome == LegOutcome.Waiting || IsTalking;
}
