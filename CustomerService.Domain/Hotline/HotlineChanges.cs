namespace CustomerService.Domain.Hotline;

/// <summary>Everything a run of events changed, in order; reused from run to run.</summary>
public sealed class HotlineChanges
{
    public List<LegChange> Legs { get; } = [];

    public List<RequestChange> Requests { get; } = [];

    public List<AgentRecord> Agents { get; } = [];

    /// <summary>Agents who let it ring, and when.</summary>
    public List<(string Agent, long TimeMs)> NoAnswers { get; } = [];

    public bool IsEmpty => Legs.Count == 0 && Requests.Count == 0 && Agents.Count == 0 && NoAnswers.Count == 0;

    public void Clear()
    {
        Legs.Clear();
        Requests.Clear();
        Agents.Clear();
        NoAnswers.Clear();
    }
}
