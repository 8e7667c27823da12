namespace CustomerService.Domain.Hotline.Replay;

/// <summary>
/// A call in a queue, and its legs as of any moment. One whose events all count throughout the loaded stretch is as its rows
/// say; of any other the legs are worked out again from the events that count, by the rules of the live fold.
/// </summary>
internal sealed class ReplayVisit
{
    private readonly int queue;
    private readonly string call;
    private readonly Leg[] settled;
    private readonly JournaledEvent[] events;
    private (int Events, int Starts) held = (-1, -1);

    /// <param name="settled">The legs' rows.</param>
    /// <param name="events">The events behind them; empty for a visit that is as its rows say.</param>
    public ReplayVisit(Leg[] settled, JournaledEvent[] events)
    {
        (queue, call) = (settled[0].Queue, settled[0].Call);
        this.settled = settled;
        this.events = events;
    }

    private ReplayVisit(ReplayVisit same)
        : this(same.settled, same.events)
    {
    }

    public bool IsSettled => events.Length == 0;

    public Leg[] Legs { get; private set; } = [];

    /// <summary>The same visit before anything happened, for a board that begins anew.</summary>
    public ReplayVisit Anew() => new(this);

    /// <summary>Moves on to a later moment and says what became different.</summary>
    public void MoveTo(in ReplayCut cut, ReplayStarts starts, List<Leg> scratch, List<LegChange> changes)
    {
        if (IsSettled)
        {
            if (Legs.Length > 0) return;
            Legs = settled;
            foreach (var leg in settled) changes.Add(new(Before: null, leg));
            return;
        }

        var visits = new Visits(queue, call);
        var count = 0;
        foreach (ref readonly var journaled in events.AsSpan())
        {
            if (!cut.Holds(journaled.TimeMs, journaled.Position)) continue;
            visits.Add(journaled);
            count++;
        }

        if (count == 0) return;
        var begun = starts.Of(visits.Source, cut);
        if (held == (count, begun.Count)) return;
        held = (count, begun.Count);
        visits.Settle(begun, scratch, changes: null);
        var legs = visits.Legs.ToArray();
        for (var i = 0; i < Math.Max(legs.Length, Legs.Length); i++)
        {
            Leg? before = i < Legs.Length ? Legs[i] : null;
            Leg? after = i < legs.Length ? legs[i] : null;
            if (before != after) changes.Add(new(before, after));
        }

        Legs = legs;
    }
}
