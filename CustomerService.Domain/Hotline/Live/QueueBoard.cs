namespace CustomerService.Domain.Hotline.Live;

/// <summary>What the live board keeps of one queue.</summary>
internal sealed class QueueBoard(HotlineSettings settings, LiveClock clock)
{
    private readonly Dictionary<(string Call, int Ordinal), long> waiting = [];

    /// <summary>The board's version at the last change here.</summary>
    public long Version { get; set; }

    public SlidingTallies Tallies { get; } = new(settings, clock);

    public int Waiting => waiting.Count;

    /// <summary>When the longest waiting caller was offered, UTC milliseconds.</summary>
    public long? LongestWaitSinceMs => waiting.Count == 0 ? null : waiting.Values.Min();

    public void Apply(in LegChange change)
    {
        if (change.Before is { } before)
        {
            Tallies.Add(before, -1);
            if (before.Outcome == LegOutcome.Waiting) waiting.Remove((before.Call, before.Ordinal));
        }

        if (change.After is { } after)
        {
            Tallies.Add(after, 1);
            if (after.Outcome == LegOutcome.Waiting) waiting[(after.Call, after.Ordinal)] = after.OfferedMs;
        }
    }

    /// <summary>Nobody waits a whole day: what is older was lost without a report. Returns whether any was.</summary>
    public bool ForgetWaitingSince(long beforeMs)
    {
        if (waiting.Count == 0) return false;
        var old = waiting.Where(visit => visit.Value < beforeMs).Select(visit => visit.Key).ToList();
        foreach (var visit in old) waiting.Remove(visit);
        return old.Count > 0;
    }
}
