namespace CustomerService.Domain.Data.Rows;

/// <summary>Since when it is known that an agent serves a queue which reports named one at a time.</summary>
public sealed class AgentQueueRow
{
    public required string Agent { get; init; }

    /// <summary>The queue's code.</summary>
    public required string Queue { get; init; }

    /// <summary>When a report first named it by event time, UTC milliseconds.</summary>
    public long SinceMs { get; init; }

    /// <summary>The first report to arrive that named it.</summary>
    public long Position { get; init; }
}
