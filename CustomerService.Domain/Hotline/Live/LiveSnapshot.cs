namespace CustomerService.Domain.Hotline.Live;

/// <summary>One unit's board at one moment: immutable, built once and shown to everyone who watches the unit.</summary>
public sealed record LiveSnapshot
{
    public required string Unit { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The journal position up to which everything is counted.</summary>
    public required long Position { get; init; }

    /// <summary>Rises whenever a figure of this unit changed; two snapshots of one version show the same.</summary>
    public required long Version { get; init; }

    /// <summary>The latest arrival of any event; null before the first.</summary>
    public DateTimeOffset? LastEventAt { get; init; }

    public required IReadOnlyDictionary<LiveWindow, WindowFigures> Windows { get; init; }

    public required NowFigures Now { get; init; }

    public required IReadOnlyList<QueueFigures> Queues { get; init; }

    public required IReadOnlyList<UnitFigures> Children { get; init; }

    /// <summary>The agents of the unit's queues, by code.</summary>
    public required IReadOnlyList<AgentFigures> Agents { get; init; }

    /// <summary>Today in five-minute steps that are over: the one still running has only part of its calls and would look like a fall.</summary>
    public required IReadOnlyList<DayPoint> Day { get; init; }
}
