using System.Runtime.InteropServices;

namespace CustomerService.Domain.Hotline;

/// <summary>Walks through the moments of one call in one queue and opens, concludes and ends its legs.</summary>
internal ref struct LegBuilder(int queue, string call, IReadOnlyList<long> exchangeStarts, List<Leg> legs)
{
    private int nextStart;

    /// <summary>Everything that was reported for one moment.</summary>
    public void At(long time, ReadOnlySpan<JournaledEvent> moment, long firstOffered)
    {
        PassExchangeStarts(before: time);
        Span<bool> done = moment.Length <= 16 ? stackalloc bool[moment.Length] : new bool[moment.Length];

        // A visit that is open is ended before the next one begins: a caller cannot stand twice in one queue. What is
        // still open and was offered at this very moment is the same visit, reported twice.
        if (HasOpen) Apply(time, moment, done, firstOffered);
        for (var i = 0; i < moment.Length; i++)
        {
            if (moment[i].Event.Type != CallEventType.Offered) continue;
            if (HasOpen) Apply(time, moment, done, firstOffered);
            if (!HasOpen || legs[^1].OfferedMs != time) Open(time, moment[i].Event);
            done[i] = true;
        }

        Apply(time, moment, done, firstOffered);
        for (var i = 0; i < moment.Length; i++)
        {
            if (!done[i]) Contradict(time, moment[i].Event);
        }
    }

    public void Finish() => PassExchangeStarts(before: long.MaxValue);

    private readonly bool HasOpen => legs.Count > 0 && legs[^1].IsOpen;

    private readonly Span<Leg> Legs => CollectionsMarshal.AsSpan(legs);

    private readonly void Apply(long time, ReadOnlySpan<JournaledEvent> moment, Span<bool> done, long firstOffered)
    {
        for (var i = 0; i < moment.Length; i++)
        {
            if (done[i]) continue;
            done[i] = moment[i].Event.Type switch
            {
                CallEventType.Answered => Conclude(time, moment[i].Event, LegOutcome.Answered, moment[i].TimeMs < firstOffered),
                CallEventType.Abandoned => Conclude(time, moment[i].Event, LegOutcome.Abandoned, moment[i].TimeMs < firstOffered),
                CallEventType.Left => Conclude(time, moment[i].Event, LegOutcome.Left, moment[i].TimeMs < firstOffered),
                CallEventType.Ended => End(time, moment[i].Event),
                _ => false,
            };
        }
    }

    private readonly void Open(long time, CallEvent e)
    {
        foreach (ref var earlier in Legs)
        {
            if (earlier.IsOpen) earlier = Lose(earlier, time);
        }

        legs.Add(new Leg
        {
            Queue = queue, Call = call, Ordinal = legs.Count, Outcome = LegOutcome.Waiting, OfferedMs = time,
            Category = e.Category, Caller = e.Caller, Position = e.Position,
        });
    }

    private readonly bool Conclude(long time, CallEvent e, LegOutcome outcome, bool skewed)
    {
        foreach (ref var leg in Legs)
        {
            if (leg.Outcome != LegOutcome.Waiting) continue;
            leg = leg with
            {
                Outcome = outcome, ConcludedMs = time, Agent = e.Agent, Reason = e.Reason,
                Conflicts = leg.Conflicts | (skewed ? LegConflicts.ClockSkew : LegConflicts.None),
            };
            return true;
        }

        return false;
    }

    private readonly bool End(long time, CallEvent e)
    {
        foreach (ref var leg in Legs)
        {
            if (leg.Outcome != LegOutcome.Answered || leg.EndedMs is not null) continue;
            leg = leg with { EndedMs = time, Category = e.Category ?? leg.Category, Conflicts = leg.Conflicts & ~LegConflicts.EndNeverReported };
            return true;
        }

        return false;
    }

    /// <summary>An event that fits no leg: an answer alone is a direct answer, the rest is flagged and counts nowhere.</summary>
    private readonly void Contradict(long time, CallEvent e)
    {
        if (legs.Count > 0 && legs[^1].Outcome != LegOutcome.Orphan)
        {
            ref var last = ref Legs[^1];
            var conflict = e.Type == CallEventType.Ended && last.Outcome != LegOutcome.Answered ? LegConflicts.EndedBeforeAnswered : LegConflicts.EndedTwice;
            last = last with { Conflicts = last.Conflicts | conflict };
            return;
        }

        var ordinal = legs.Count;
        if (e.Type == CallEventType.Answered)
        {
            // An earlier orphan is part of the same muddle; the answer is the visit.
            legs.Clear();
            legs.Add(new Leg
            {
                Queue = queue, Call = call, Ordinal = 0, Outcome = LegOutcome.Answered, OfferedMs = time, ConcludedMs = time,
                Agent = e.Agent, Category = e.Category, Caller = e.Caller,
                Conflicts = LegConflicts.AnsweredWithoutOffered | (ordinal > 0 ? LegConflicts.EndedBeforeAnswered : LegConflicts.None),
            });
        }
        else if (ordinal == 0)
        {
            legs.Add(new Leg
            {
                Queue = queue, Call = call, Ordinal = 0, Outcome = LegOutcome.Orphan, OfferedMs = time,
                Conflicts = e.Type == CallEventType.Ended ? LegConflicts.EndedBeforeAnswered : LegConflicts.ConcludedWithoutOffered,
            });
        }
    }

    private void PassExchangeStarts(long before)
    {
        while (nextStart < exchangeStarts.Count && exchangeStarts[nextStart] < before)
        {
            var start = exchangeStarts[nextStart++];
            foreach (ref var leg in Legs)
            {
                if (leg.IsOpen && leg.OfferedMs < start && start - leg.OfferedMs <= LegRules.LongestVisitMs) leg = Lose(leg, start);
            }
        }
    }

    private static Leg Lose(in Leg leg, long time) => leg.Outcome == LegOutcome.Waiting
        ? leg with { Outcome = LegOutcome.Left, Reason = LeftReason.Lost, ConcludedMs = time, Conflicts = leg.Conflicts | LegConflicts.EndNeverReported }
        : leg with { Conflicts = leg.Conflicts | LegConflicts.EndNeverReported };
}
