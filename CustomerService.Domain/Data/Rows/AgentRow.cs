using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Data.Rows;

/// <summary>An <see cref="AgentRecord"/> as the database keeps it.</summary>
public sealed class AgentRow
{
    public required string Code { get; init; }

    public AgentState State { get; init; }

    public long SinceMs { get; init; }

    public string? Reason { get; init; }

    public string? Unit { get; init; }

    public required string StatedBy { get; init; }

    /// <summary>Queue codes, one a line.</summary>
    public required string Queues { get; init; }

    /// <summary>Queue codes, one a line.</summary>
    public required string SeenQueues { get; init; }

    public long QueuesSinceMs { get; init; }

    public required string QueuesStatedBy { get; init; }

    public AgentRecord ToRecord() => new(Code)
    {
        State = State, SinceMs = SinceMs, Reason = Reason, Unit = Unit, StatedBy = StatedBy, QueuesSinceMs = QueuesSinceMs, QueuesStatedBy = QueuesStatedBy,
        SeenQueues = SeenQueues.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Queues = Queues.Split('\n', StringSplitOptions.RemoveEmptyEntries),
    };
}
