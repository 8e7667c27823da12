namespace CustomerService.Domain.Hotline;

/// <summary>The latest that sources said of an agent, by event time. Whether the agent is talking follows from the legs.</summary>
public sealed record AgentRecord(string Code)
{
    public AgentState State { get; init; }

    /// <summary>Since when, UTC milliseconds; 0 when nothing was ever said.</summary>
    public long SinceMs { get; init; }

    /// <summary>Why paused, in the exchange's words.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The code of the unit whose key said so last, where it named no queue. It places an agent of whom no queue is known; where one
    /// is, now or later, the queue places the agent.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>The queues served, as last stated by a source that states them all.</summary>
    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>Queues that reports named one at a time (queue_log's PAUSE and the like), sorted; they only ever grow.</summary>
    public IReadOnlyList<string> SeenQueues { get; init; } = [];

    internal long QueuesSinceMs { get; init; }

    internal string StatedBy { get; init; } = "";

    internal string QueuesStatedBy { get; init; } = "";

    /// <summary>Whether both are to be seen in the same units and queues.</summary>
    internal bool IsPlacedAs(AgentRecord other) =>
        Unit == other.Unit && Queues.SequenceEqual(other.Queues, StringComparer.Ordinal) && SeenQueues.SequenceEqual(other.SeenQueues, StringComparer.Ordinal);

    internal AgentRecord Hear(CallEvent e)
    {
        var time = e.Time.ToUnixTimeMilliseconds();
        var key = $"{e.Source}\n{e.Id}";
        var heard = this;
        if (SinceMs < time || (SinceMs == time && string.CompareOrdinal(StatedBy, key) < 0))
            heard = heard with { State = e.State!.Value, SinceMs = time, StatedBy = key, Reason = e.StateReason, Unit = e.Unit };
        if (e.Queues is { } queues && (QueuesSinceMs < time || (QueuesSinceMs == time && string.CompareOrdinal(QueuesStatedBy, key) < 0)))
            heard = heard with { Queues = queues, QueuesSinceMs = time, QueuesStatedBy = key };
        if (e.Queue is { } queue && !SeenQueues.Contains(queue, StringComparer.Ordinal))
            heard = heard with { SeenQueues = [.. SeenQueues.Append(queue).Order(StringComparer.Ordinal)] };
        return heard;
    }
}
