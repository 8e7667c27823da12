namespace CustomerService.Domain.Hotline.Live;

/// <summary>What is true at this moment, whenever it began.</summary>
public sealed record NowFigures
{
    public long Waiting { get; init; }

    /// <summary>When the caller who waits longest was offered; null when nobody waits.</summary>
    public DateTimeOffset? LongestWaitSince { get; init; }

    /// <summary>Seconds that caller has waited at the snapshot's moment; null when nobody waits.</summary>
    public double? LongestWaitSeconds { get; init; }

    public AgentCounts Agents { get; init; } = new();
}
