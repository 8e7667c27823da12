using System.Text.Json.Serialization;
using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Papers;

/// <summary>
/// Something that people decided or wrote: a target, a brief, a closed period. A paper is the fold of its events. What
/// followed from the rules of the day is in the event, so that reading it years later needs no rule pack of that time.
/// </summary>
/// <remarks>Each kind names itself with <see cref="PaperTypeAttribute"/>.</remarks>
public abstract record PaperEvent
{
    /// <summary>When it happened, UTC; kept to the millisecond.</summary>
    [JsonIgnore]
    public DateTimeOffset At { get; init; }

    public required By By { get; init; }
}
