using System.Text.Json.Serialization;

namespace CustomerService.Domain.Complaints.Events;

/// <summary>
/// Something that happened to a case; a case is the fold of its events. What follows from the rules of the day (who answers
/// for it, until when) is in the event, so that reading it years later needs no rule pack of that time.
/// </summary>
public abstract record ComplaintEvent
{
    /// <summary>When it happened, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset At { get; init; }

    public required By By { get; init; }

    /// <summary>What it was sent as, when it came from outside, so that it is taken once; a mail's key.</summary>
    public string? SentAs { get; init; }

    /// <summary>Every promise that this event made anew or moved; the others stay as they are.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Promises that no longer bind, because the case is now of another kind.</summary>
    public IReadOnlyList<ClockKind> Released { get; init; } = [];

    /// <summary>
    /// When, after it, the rules will do something to the case by themselves: a step of the ladder, the end of a pause. Null when
    /// nothing of the kind lies ahead, and within what was made at once for all but the last.
    /// </summary>
    public DateTimeOffset? RulesAt { get; init; }
}
