namespace CustomerService.Domain.Hotline;

/// <summary>The history of a fold that begins at the journal's beginning and forgets nothing.</summary>
public sealed class NoHistory : IHotlineHistory
{
    public static NoHistory Instance { get; } = new();

    public void AddVisitEvents(int queue, string call, long position, List<JournaledEvent> events)
    {
    }

    public void AddRequestEvents(string id, long position, List<JournaledEvent> events)
    {
    }

    public IReadOnlyList<ServiceRequest> Requests(string id) => [];

    public bool IsAhead => false;

    public AgentRecord? Agent(string code) => null;

    public IReadOnlyList<long> ExchangeStarts(string source, long position) => [];

    public IEnumerable<(int Queue, string Call)> OpenVisits(long timeMs) => [];
}
