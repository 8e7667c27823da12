using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Data.Rows;

/// <summary>One thing that was said of an agent, with its place in the journal: a state, or that a call was let ring.</summary>
public sealed class AgentStateRow
{
    public long Position { get; init; }

    public required string Agent { get; init; }

    /// <summary>When it happened, UTC milliseconds.</summary>
    public long TimeMs { get; init; }

    /// <summary>Null for a call that was let ring.</summary>
    public AgentState? State { get; init; }

    /// <summary>Why paused, in the exchange's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The queue's code, where the report named one.</summary>
    public string? Queue { get; init; }

    /// <summary>All queues served, codes one a line; null when the report did not state them.</summary>
    public string? Queues { get; init; }
}
