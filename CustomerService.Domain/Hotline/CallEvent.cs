using System.Text.Json;
using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// What a telephone exchange or a business system reported. The subject is the call, the request, the agent's code or the
/// exchange's name, by <see cref="Type"/>; so is which of the optional fields carry meaning: <see cref="CallEventData"/> states it.
/// </summary>
public sealed record CallEvent : JournalEntry
{
    /// <summary>Longest of any other text field, in characters.</summary>
    public const int MaxTextLength = 128;

    public required CallEventType Type { get; init; }

    public override string TypeName => Type.Name();

    public string? Queue { get; init; }

    /// <summary>The unit that accepted a request, or that an agent belongs to, when no queue says it.</summary>
    public string? Unit { get; init; }

    public string? Agent { get; init; }

    public LeftReason Reason { get; init; }

    public AgentState? State { get; init; }

    /// <summary>Why an agent paused, in the exchange's own words.</summary>
    public string? StateReason { get; init; }

    /// <summary>The queues an agent serves; null when the source did not say, which leaves what was known.</summary>
    public IReadOnlyList<string>? Queues { get; init; }

    public string? Category { get; init; }

    /// <summary>The caller's number: personal data, shown masked.</summary>
    public string? Caller { get; init; }

    /// <summary>The place in the queue at entry, 1 = next.</summary>
    public int? Position { get; init; }

    /// <summary>The call a request came from.</summary>
    public string? Call { get; init; }

    /// <summary>When the reply to a request is due, UTC.</summary>
    public DateTimeOffset? ReplyDue { get; init; }

    internal override void WriteData(Utf8JsonWriter writer) => CallEventData.Write(writer, this);
}
