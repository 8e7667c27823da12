namespace CustomerService.Domain.Hotline;

/// <summary>What the fold has forgotten and may have to look up: nothing for a fold from the beginning, the database for a running one.</summary>
public interface IHotlineHistory
{
    /// <summary>The events of a call in a queue that stand in the journal before <paramref name="position"/>.</summary>
    void AddVisitEvents(int queue, string call, long position, List<JournaledEvent> events);

    /// <summary>The events of a request id that stand in the journal before <paramref name="position"/>.</summary>
    void AddRequestEvents(string id, long position, List<JournaledEvent> events);

    /// <summary>The requests of an id as they were counted last, by ordinal: under the organisation of that time, which may have changed since.</summary>
    IReadOnlyList<ServiceRequest> Requests(string id);

    /// <summary>Requests and agents are known beyond the event being folded: another process counted it already.</summary>
    bool IsAhead { get; }

    AgentRecord? Agent(string code);

    /// <summary>When the exchange behind a source started, as reported before <paramref name="position"/>; UTC milliseconds, ascending.</summary>
    IReadOnlyList<long> ExchangeStarts(string source, long position);

    /// <summary>
    /// Visits offered before <paramref name="timeMs"/>, at most <see cref="LegRules.LongestVisitMs"/>, that were still waiting or talking
    /// then: all that a start of the exchange at that moment can end, or has ended where another process counted it already.
    /// </summary>
    IEnumerable<(int Queue, string Call)> OpenVisits(long timeMs);
}
