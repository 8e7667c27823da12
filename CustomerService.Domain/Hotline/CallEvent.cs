namespace CustomerService.Domain.Hotline;

/// <summary>
/// One fact as a source reported it. Its identity is (<see cref="Source"/>, <see cref="Id"/>): a second report with the
/// same identity changes nothing. <see cref="Time"/>, when it happened by the source's clock, decides every figure.
/// Which of the optional fields carry meaning depends on <see cref="Type"/>; <see cref="CallEventData"/> states it.
/// </summary>
public sealed record CallEvent
{
    /// <summary>Longest <see cref="Source"/>, <see cref="Id"/> and <see cref="Subject"/>, in characters.</summary>
    public const int MaxIdentityLength = 256;

    /// <summary>Longest of any other text field, in characters.</summary>
    public const int MaxTextLength = 128;

    public required string Source { get; init; }

    public required string Id { get; init; }

    public required CallEventType Type { get; init; }

    /// <summary>The call, the request, the agent's code or the exchange's name, by <see cref="Type"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened, UTC; kept to the millisecond.</summary>
    public required DateTimeOffset Time { get; init; }

    public string? Queue { get; init; }

    /// <summary>The unit that accepted a request when no <see cref="Queue"/> says it.</summary>
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
}
