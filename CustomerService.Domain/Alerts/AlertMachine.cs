namespace CustomerService.Domain.Alerts;

/// <summary>Decides from one look at a figure whether an alert begins or ends. It keeps nothing and reads no clock.</summary>
/// <remarks>
/// An unknown figure is neither a breach nor a recovery: it ends the wait for "how long", and leaves an open alert open until
/// it has been unknown for <see cref="UnknownLasts"/>. Quiet hours begin nothing; what is open may end in them. When the clock
/// steps back, what was waited for so far counts from anew: an alert may be late by that, never early.
/// </remarks>
public static class AlertMachine
{
    public static readonly TimeSpan UnknownLasts = TimeSpan.FromMinutes(15);

    public static AlertStep Step(AlertTerms terms, AlertState state, AlertReading reading, DateTimeOffset now, bool isQuiet)
    {
        if (!terms.IsOn) return state.IsRaised ? AlertStep.Cleared(AlertClearing.RuleSwitchedOff) : new(AlertState.Calm);
        var value = terms.HasEvidence(reading) ? reading.Value : null;
        return state.IsRaised ? Open(terms, state, value, now) : Closed(terms, state, value, now, isQuiet);
    }

    private static AlertStep Open(AlertTerms terms, AlertState state, double? value, DateTimeOffset now)
    {
        if (value is { } known) return terms.IsCured(known) ? AlertStep.Cleared(AlertClearing.Recovered) : new(AlertState.Raised);
        var since = Earlier(state.UnknownSince, now);
        return now - since >= UnknownLasts ? AlertStep.Cleared(AlertClearing.Unknown) : new(state with { UnknownSince = since });
    }

    private static AlertStep Closed(AlertTerms terms, AlertState state, double? value, DateTimeOffset now, bool isQuiet)
    {
        if (isQuiet || value is not { } known || !terms.IsBreachedBy(known)) return new(AlertState.Calm);
        var since = Earlier(state.BreachedSince, now);
        return now - since >= terms.Hold ? new(AlertState.Raised, AlertTurn.Raised) : new(AlertState.Pending(since));
    }

    private static DateTimeOffset Earlier(DateTimeOffset? since, DateTimeOffset now) => since < now ? since.Value : now;
}
