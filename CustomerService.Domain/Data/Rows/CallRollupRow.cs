using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Data.Rows;

/// <summary>The tally of one queue in one hour, day or month, or in an hour that counts in all three (<see cref="RollupGrain.Running"/>).</summary>
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

    public CallTally ToTally()
    {
        var tally = new CallTally();
        AddTo(tally);
        return tally;
    }

    /// <summary>Adds the sums to others; the waits go from their bytes straight to where they are summed.</summary>
    public void AddTo(CallTally tally)
    {
        AddCountsTo(tally);
        DurationSummaryCodec.AddTo(tally.Waits, Waits, WaitMs);
    }

    /// <summary>Adds the sums to others, of the waits only their number and sum.</summary>
    public void AddSumsTo(CallTally tally)
    {
        AddCountsTo(tally);
        tally.Waits.AddUndistributed(Answered, WaitMs);
    }

    private void AddCountsTo(CallTally tally)
    {
        tally.Offered += Offered;
        tally.Answered += Answered;
        tally.Abandoned += Abandoned;
        tally.ShortAbandoned += ShortAbandoned;
        tally.AbandonedInTarget += AbandonedInTarget;
        tally.AnsweredInTarget += AnsweredInTarget;
        tally.LeftTimeout += LeftTimeout;
        tally.LeftEmpty += LeftEmpty;
        tally.LeftKey += LeftKey;
        tally.LeftWithdrawn += LeftWithdrawn;
        tally.LeftLost += LeftLost;
        tally.AbandonedWaitMs += AbandonedWaitMs;
        tally.TalkCount += TalkCount;
        tally.TalkMs += TalkMs;
    }
}
