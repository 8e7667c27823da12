namespace CustomerService.Domain.Hotline;

/// <summary>What the fold has forgotten and may have to look up: nothing for a fold from the beginning, the database for a running one.</summary>
public interface IHotlineHistory
{
    /// <summary>The events of a call in a queue that stand in the journal before <paramref name="position"/>.</summary>
    void AddVisitEvents(int queue, string call, long position, List<JournaledEvent> events);

    ServiceRequest? Request(string id);

    AgentRecord? Agent(string code);

    /// <summary>When the exchange behind a source started, as reported before <paramref name="position"/>; UTC milliseconds, ascending.</summary>
    IReadOnlyList<long> ExchangeStarts(string source, long position);

    /// <summary>Visits offered before <paramref name="timeMs"/> that were still waiting or talking.</summary>
    IEnumerable<(int Queue, string Call)> OpenVisits(long timeMs);
}
