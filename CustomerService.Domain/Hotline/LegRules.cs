namespace CustomerService.Domain.Hotline;

/// <summary>
/// How the events of one call in one queue become legs. Event time decides; among events of one moment those that end an
/// open visit come before the next offer. What contradicts is kept, flagged (<see cref="LegConflicts"/>) and counted as stated there.
/// </summary>
internal static class LegRules
{
    /// <summary>A report at most this much earlier than its own offer comes from a clock that differs, milliseconds.</summary>
    public const long SkewToleranceMs = 10_000;

    /// <summary>
    /// Nobody waits or talks for longer, milliseconds. A start of the exchange ends visits offered at most this long before it: far enough
    /// for whoever was in a queue, and near enough to find them all again after a restart of ours, among any number of older calls.
    /// </summary>
    public const long LongestVisitMs = 24 * 60 * 60 * 1000;

    /// <summary>
    /// A total order that does not depend on arrival: event time to the millisecond, which is what the journal keeps, kind, then what
    /// was said and by whom.
    /// </summary>
    public static int Compare(in JournaledEvent left, in JournaledEvent right)
    {
        var (a, b) = (left.Event, right.Event);
        var order = left.TimeMs.CompareTo(right.TimeMs);
        if (order == 0) order = a.Type.CompareTo(b.Type);
        if (order == 0) order = string.CompareOrdinal(a.Agent, b.Agent);
        if (order == 0) order = a.Reason.CompareTo(b.Reason);
        if (order == 0) order = string.CompareOrdinal(a.Source, b.Source);
        return order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
    }

    public static void Evaluate(int queue, string call, ReadOnlySpan<JournaledEvent> events, IReadOnlyList<long> exchangeStarts, List<Leg> legs)
    {
        events = LiveSource.WithoutRecorded(events);
        var firstOffered = FirstOffered(events);
        var state = new LegBuilder(queue, call, exchangeStarts, legs);
        for (var start = 0; start < events.Length;)
        {
            var time = EffectiveTime(events[start], firstOffered);
            var end = start + 1;
            while (end < events.Length && EffectiveTime(events[end], firstOffered) == time) end++;
            state.At(time, events[start..end], firstOffered);
            start = end;
        }

        state.Finish();
    }

    private static long FirstOffered(ReadOnlySpan<JournaledEvent> events)
    {
        foreach (ref readonly var journaled in events)
        {
            if (journaled.Event.Type == CallEventType.Offered) return journaled.TimeMs;
        }

        return long.MinValue;
    }

    private static long EffectiveTime(in JournaledEvent journaled, long firstOffered)
    {
        var time = journaled.TimeMs;
        return time < firstOffered && firstOffered - time <= SkewToleranceMs ? firstOffered : time;
    }
}
