namespace CustomerService.Domain.Hotline.Live;

/// <summary>
/// One queue's legs in sliding windows. Legs are counted by the second they were offered in; a window is <c>[to − length, to)</c>
/// with <c>to</c> the end of the current second, so it is exact and moving it costs only the seconds that enter and leave.
/// </summary>
internal sealed class SlidingTallies(HotlineSettings settings, LiveClock start)
{
    public const int SlotSeconds = 300;

    private readonly Dictionary<long, CallTally> seconds = [];
    private readonly Dictionary<long, CallTally> slots = [];
    private readonly CallTally[] windows = [new(), new(), new()];
    private LiveClock clock = start;

    public CallTally this[LiveWindow window] => windows[(int)window];

    /// <summary>Today by five-minute slots; the key is the slot's first second.</summary>
    public IReadOnlyDictionary<long, CallTally> Slots => slots;

    /// <summary>Counts a leg in (1) or takes it out (−1), in whichever windows hold the second it was offered in.</summary>
    public void Add(in Leg leg, int times)
    {
        var second = Math.DivRem(leg.OfferedMs, 1000).Quotient;
        if (second >= clock.Keeps) Tally(seconds, second).Add(leg, times, settings);
        foreach (var window in LiveWindows.All)
        {
            if (second >= clock.From(window) && second < clock.To) windows[(int)window].Add(leg, times, settings);
        }

        if (second >= clock.From(LiveWindow.Today) && second < clock.To) Tally(slots, Slot(second)).Add(leg, times, settings);
    }

    /// <summary>Moves the windows on. Returns whether any leg entered or left one.</summary>
    public bool MoveTo(LiveClock next)
    {
        var isNewDay = next.Day != clock.Day;
        var changed = isNewDay;
        if (isNewDay)
        {
            windows[(int)LiveWindow.Today] = new();
            slots.Clear();
        }

        foreach (var window in LiveWindows.All)
        {
            var tally = windows[(int)window];
            var restart = window == LiveWindow.Today && isNewDay;
            changed |= Shift(clock.From(window), next.From(window), tally, -1, skip: restart);
            changed |= Shift(restart ? next.Day : clock.To, next.To, tally, 1, skip: false);
        }

        for (var second = Math.Max(clock.To, next.Day); second < next.To; second++)
        {
            if (seconds.TryGetValue(second, out var entering)) Tally(slots, Slot(second)).Add(entering);
        }

        // A slot is told when it is over, which is news even when no call came or went with it.
        changed |= Slot(clock.To) != Slot(next.To) && slots.ContainsKey(Slot(clock.To));
        for (var second = clock.Keeps; second < next.Keeps; second++) seconds.Remove(second);
        clock = next;
        return changed;
    }

    private bool Shift(long from, long to, CallTally tally, int times, bool skip)
    {
        var changed = false;
        if (skip) return false;
        for (var second = from; second < to; second++)
        {
            if (!seconds.TryGetValue(second, out var moving) || moving.IsEmpty) continue;
            tally.Add(moving, times);
            changed = true;
        }

        return changed;
    }

    private static long Slot(long second) => second - (second % SlotSeconds);

    private static CallTally Tally(Dictionary<long, CallTally> tallies, long key)
    {
        if (!tallies.TryGetValue(key, out var tally)) tallies.Add(key, tally = new CallTally());
        return tally;
    }
}
