using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Data.Rows;

/// <summary>The tally of one queue in one hour, day or month.</summary>
public sealed class CallRollupRow
{
    public int QueueId { get; init; }

    public RollupGrain Grain { get; init; }

    /// <summary>The interval's beginning, UTC milliseconds.</summary>
    public long StartMs { get; init; }

    public long Offered { get; init; }

    public long Answered { get; init; }

    public long Abandoned { get; init; }

    public long ShortAbandoned { get; init; }

    public long AbandonedInTarget { get; init; }

    public long AnsweredInTarget { get; init; }

    public long LeftTimeout { get; init; }

    public long LeftEmpty { get; init; }

    public long LeftKey { get; init; }

    public long LeftWithdrawn { get; init; }

    public long LeftLost { get; init; }

    public long AbandonedWaitMs { get; init; }

    public long TalkCount { get; init; }

    public long TalkMs { get; init; }

    public long WaitMs { get; init; }

    /// <summary>The waits as <see cref="DurationSummaryCodec"/> keeps them.</summary>
    public required byte[] Waits { get; init; }

    public CallTally ToTally() => new()
    {
        Offered = Offered, Answered = Answered, Abandoned = Abandoned, ShortAbandoned = ShortAbandoned, AbandonedInTarget = AbandonedInTarget,
        AnsweredInTarget = AnsweredInTarget, LeftTimeout = LeftTimeout, LeftEmpty = LeftEmpty, LeftKey = LeftKey, LeftWithdrawn = LeftWithdrawn,
        LeftLost = LeftLost, AbandonedWaitMs = AbandonedWaitMs, TalkCount = TalkCount, TalkMs = TalkMs,
        Waits = DurationSummaryCodec.Decode(Waits, WaitMs),
    };
}
