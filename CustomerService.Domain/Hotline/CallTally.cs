using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// The counts of any set of legs: a second, a window, an hour, a month, a queue or a whole tree. Tallies add and subtract,
/// so every level and grain is the sum of its parts and rates are formed last (docs/glossary.md).
/// </summary>
public sealed class CallTally
{
    public long Offered { get; set; }

    public long Answered { get; set; }

    public long Abandoned { get; set; }

    /// <summary>Of the abandoned, those within <see cref="HotlineSettings.ShortAbandon"/>.</summary>
    public long ShortAbandoned { get; set; }

    /// <summary>Of the abandoned, those within <see cref="HotlineSettings.TargetWait"/>.</summary>
    public long AbandonedInTarget { get; set; }

    public long AnsweredInTarget { get; set; }

    public long LeftTimeout { get; set; }

    public long LeftEmpty { get; set; }

    public long LeftKey { get; set; }

    public long LeftWithdrawn { get; set; }

    public long LeftLost { get; set; }

    /// <summary>Summed wait of the abandoned legs, milliseconds; never mixed into <see cref="Waits"/>.</summary>
    public long AbandonedWaitMs { get; set; }

    /// <summary>Answered legs whose conversation's end is known.</summary>
    public long TalkCount { get; set; }

    public long TalkMs { get; set; }

    /// <summary>The waits of the answered legs.</summary>
    public DurationSummary Waits { get; init; } = new();

    public long Left => LeftTimeout + LeftEmpty + LeftKey + LeftWithdrawn + LeftLost;

    public long Concluded => Answered + Abandoned + Left;

    public long Waiting => Offered - Concluded;

    public bool IsEmpty => Offered == 0;

    /// <summary>电话接通率 = answered / (concluded − short abandons). CSG 3.3.</summary>
    public Ratio AnswerRate => new(Answered, Concluded - ShortAbandoned);

    /// <summary>SL-3: answered within the target wait / (concluded − short abandons).</summary>
    public Ratio ServiceLevel => new(AnsweredInTarget, Concluded - ShortAbandoned);

    public Ratio AbandonRate => new(Abandoned - ShortAbandoned, Concluded - ShortAbandoned);

    /// <summary>平均等待时间: mean seconds from offered to answered over the answered legs; null when none. CSG 3.3.</summary>
    public double? AverageWaitSeconds => Waits.MeanSeconds;

    public double? AverageAbandonedWaitSeconds => Abandoned == 0 ? null : AbandonedWaitMs / 1000.0 / Abandoned;

    public double? AverageTalkSeconds => TalkCount == 0 ? null : TalkMs / 1000.0 / TalkCount;

    /// <summary>Counts a leg in (<paramref name="times"/> 1) or takes it out (−1). Orphans count nowhere.</summary>
    public void Add(in Leg leg, int times, HotlineSettings settings)
    {
        if (leg.Outcome == LegOutcome.Orphan) return;
        Offered += times;
        switch (leg.Outcome)
        {
            case LegOutcome.Answered:
                AddAnswered(leg, times, settings);
                break;
            case LegOutcome.Abandoned:
                AddAbandoned(leg.WaitMs!.Value, times, settings);
                break;
            case LegOutcome.Left:
                AddLeft(leg.Reason, times);
                break;
        }
    }

    public void Add(CallTally other, int times = 1)
    {
        Offered += other.Offered * times;
        Answered += other.Answered * times;
        Abandoned += other.Abandoned * times;
        ShortAbandoned += other.ShortAbandoned * times;
        AbandonedInTarget += other.AbandonedInTarget * times;
        AnsweredInTarget += other.AnsweredInTarget * times;
        LeftTimeout += other.LeftTimeout * times;
        LeftEmpty += other.LeftEmpty * times;
        LeftKey += other.LeftKey * times;
        LeftWithdrawn += other.LeftWithdrawn * times;
        LeftLost += other.LeftLost * times;
        AbandonedWaitMs += other.AbandonedWaitMs * times;
        TalkCount += other.TalkCount * times;
        TalkMs += other.TalkMs * times;
        Waits.Add(other.Waits, times);
    }

    private void AddAnswered(in Leg leg, int times, HotlineSettings settings)
    {
        Answered += times;
        var wait = leg.WaitMs!.Value;
        Waits.Add(wait, times);
        if (wait <= settings.TargetWait.TotalMilliseconds) AnsweredInTarget += times;
        if (leg.TalkMs is not { } talk) return;
        TalkCount += times;
        TalkMs += talk * times;
    }

    private void AddAbandoned(long wait, int times, HotlineSettings settings)
    {
        Abandoned += times;
        AbandonedWaitMs += wait * times;
        if (wait <= settings.TargetWait.TotalMilliseconds) AbandonedInTarget += times;
        if (settings.ShortAbandon > TimeSpan.Zero && wait <= settings.ShortAbandon.TotalMilliseconds) ShortAbandoned += times;
    }

    private void AddLeft(LeftReason reason, int times)
    {
        switch (reason)
        {
            case LeftReason.Timeout: LeftTimeout += times; break;
            case LeftReason.Empty: LeftEmpty += times; break;
            case LeftReason.Key: LeftKey += times; break;
            case LeftReason.Withdrawn: LeftWithdrawn += times; break;
            default: LeftLost += times; break;
        }
    }
}
