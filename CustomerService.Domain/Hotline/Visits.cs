using System.Runtime.InteropServices;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// All that is known of one call in one queue, and the legs that follow from it. The legs are a function of the set of
/// events, so any order of arrival ends in the same legs.
/// </summary>
internal sealed class Visits(int queue, string call)
{
    private JournaledEvent[] events = new JournaledEvent[3];
    private int eventCount;
    private Leg[] legs = [];

    public int Queue => queue;

    public string Call => call;

    /// <summary>The exchange that reported the first event, whichever way.</summary>
    public string Source => LiveSource.Record(events[0].Event.Source);

    /// <summary>The latest position in the journal among its events.</summary>
    public long LastPosition { get; private set; }

    /// <summary>Whether the legs are those that follow from all its events.</summary>
    public bool IsSettled { get; private set; } = true;

    public ReadOnlySpan<Leg> Legs => legs;

    public ReadOnlySpan<JournaledEvent> Events => events.AsSpan(0, eventCount);

    public bool IsOpen
    {
        get
        {
            foreach (ref readonly var leg in Legs)
            {
                if (leg.IsOpen) return true;
            }

            return false;
        }
    }

    /// <summary>Keeps the events sorted by <see cref="LegRules.Compare"/>; a position already known changes nothing.</summary>
    public bool Add(JournaledEvent journaled)
    {
        var at = eventCount;
        for (var i = 0; i < eventCount; i++)
        {
            if (events[i].Position == journaled.Position) return false;
        }

        while (at > 0 && LegRules.Compare(journaled, events[at - 1]) < 0) at--;
        if (eventCount == events.Length) Array.Resize(ref events, eventCount * 2);
        events.AsSpan(at, eventCount - at).CopyTo(events.AsSpan(at + 1));
        events[at] = journaled;
        eventCount++;
        LastPosition = Math.Max(LastPosition, journaled.Position);
        IsSettled = false;
        return true;
    }

    /// <summary>Works the legs out again and says what became different.</summary>
    public void Settle(IReadOnlyList<long> exchangeStarts, List<Leg> scratch, List<LegChange>? changes)
    {
        scratch.Clear();
        LegRules.Evaluate(queue, call, Events, exchangeStarts, scratch);
        if (changes is not null)
        {
            for (var i = 0; i < Math.Max(scratch.Count, legs.Length); i++)
            {
                Leg? before = i < legs.Length ? legs[i] : null;
                Leg? after = i < scratch.Count ? scratch[i] : null;
                if (before != after) changes.Add(new(before, after));
            }
        }

        if (legs.Length != scratch.Count) legs = new Leg[scratch.Count];
        CollectionsMarshal.AsSpan(scratch).CopyTo(legs);
        IsSettled = true;
    }
}
