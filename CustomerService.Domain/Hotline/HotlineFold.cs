using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// The fold of the journal's hotline events into legs, requests and agents. It remembers the calls it met lately and looks
/// older ones up, so it can start anywhere: from nothing, from what the database keeps, or at a past position.
/// </summary>
/// <remarks>
/// Legs follow from all that is known of a call, so they are worked out once for a run of events (<see cref="Settle"/>), however many
/// of them the call has there.
/// </remarks>
/// <param name="history">Where forgotten calls are looked up.</param>
/// <param name="capacity">How many closed visits are remembered before the oldest half is forgotten: enough for the late reports of a busy hour, few enough to cost the collector nothing.</param>
public sealed class HotlineFold(IHotlineHistory history, int capacity = 2_000)
{
    private readonly Dictionary<(int Queue, string Call), Visits> visits = [];
    private readonly Dictionary<string, RequestReports> requests = [];
    private readonly Dictionary<string, AgentRecord> agents = [];
    private readonly Dictionary<string, List<long>> exchangeStarts = [];
    private readonly Queue<Visits> remembered = [];
    private readonly List<Visits> unsettled = [];
    private readonly List<Leg> scratch = [];
    private readonly List<JournaledEvent> loaded = [];
    private readonly int capacity = capacity;
    private int nextSweep = capacity;

    /// <summary>
    /// Adds what the event changes to <paramref name="changes"/>, except in the legs of its call: that waits for <see cref="Settle"/>.
    /// Events of queues or units that no longer exist change nothing.
    /// </summary>
    public void Apply(JournaledEvent journaled, OrganizationTree organization, HotlineChanges changes)
    {
        var e = journaled.Event;
        switch (e.Type)
        {
            case CallEventType.RequestAccepted:
            case CallEventType.RequestReplied:
            case CallEventType.RequestWithdrawn:
                ApplyRequest(journaled, organization, changes);
                break;
            case CallEventType.AgentState:
                ApplyAgent(e, changes);
                break;
            case CallEventType.AgentNoAnswer:
                changes.NoAnswers.Add((e.Subject, journaled.TimeMs));
                break;
            case CallEventType.ExchangeStarted:
                ApplyExchangeStart(e, journaled.TimeMs, journaled.Position, changes);
                break;
            default:
                if (organization.Queue(e.Queue) is not { } queue) break;
                var visit = Visit(queue.Id, e.Subject, journaled.Position);
                var wasSettled = visit.IsSettled;
                if (visit.Add(journaled) && wasSettled) unsettled.Add(visit);
                break;
        }
    }

    /// <summary>Adds what the events applied since the last time change in the legs of their calls. Part of the same run: nothing is forgotten in between.</summary>
    public void Settle(HotlineChanges changes)
    {
        foreach (var visit in unsettled)
        {
            if (!visit.IsSettled) visit.Settle(Starts(visit.Source, visit.LastPosition), scratch, changes.Legs);
        }

        unsettled.Clear();
    }

    /// <summary>The legs of a call in a queue it has just met, and the positions of the events behind them, ascending.</summary>
    internal ReadOnlySpan<Leg> VisitOf(int queue, string call, out long[] positions)
    {
        var visit = visits[(queue, call)];
        positions = new long[visit.Events.Length];
        for (var i = 0; i < positions.Length; i++) positions[i] = visit.Events[i].Position;
        Array.Sort(positions);
        return visit.Legs;
    }

    /// <summary>Forgets everything, after a failed write: what is needed again is looked up again.</summary>
    public void Forget()
    {
        visits.Clear();
        unsettled.Clear();
        requests.Clear();
        agents.Clear();
        exchangeStarts.Clear();
        remembered.Clear();
    }

    private Visits Visit(int queue, string call, long position)
    {
        if (visits.TryGetValue((queue, call), out var known)) return known;
        var visit = new Visits(queue, call);
        loaded.Clear();
        history.AddVisitEvents(queue, call, position, loaded);
        foreach (var journaled in loaded) visit.Add(journaled);
        if (loaded.Count > 0) visit.Settle(Starts(visit.Source, position), scratch, changes: null);
        visits.Add((queue, call), visit);
        remembered.Enqueue(visit);
        return visit;
    }

    /// <summary>Forgets the oldest closed visits when there are too many; only between two writes.</summary>
    public void Trim()
    {
        if (visits.Count < nextSweep || ReferenceEquals(history, NoHistory.Instance)) return;
        if (requests.Count > capacity) requests.Clear();
        for (var i = remembered.Count / 2; i > 0; i--)
        {
            var visit = remembered.Dequeue();
            if (visit.IsOpen) remembered.Enqueue(visit);
            else visits.Remove((visit.Queue, visit.Call));
        }

        // Open visits stay; when nearly all are open, do not look again for every call.
        nextSweep = Math.Max(capacity, visits.Count + (capacity / 4));
    }

    private void ApplyRequest(JournaledEvent journaled, OrganizationTree organization, HotlineChanges changes)
    {
        var reports = Reports(journaled.Event.Subject, journaled.Position, organization);
        if (reports.Add(journaled)) reports.Settle(organization, changes.Requests);
    }

    private RequestReports Reports(string id, long position, OrganizationTree organization)
    {
        if (requests.TryGetValue(id, out var known)) return known;
        var reports = new RequestReports(id);
        loaded.Clear();
        history.AddRequestEvents(id, position, loaded);
        foreach (var journaled in loaded) reports.Add(journaled);
        if (loaded.Count > 0)
        {
            if (history.IsAhead) reports.Settle(organization, changes: null);
            else reports.Take(history.Requests(id));
        }

        return requests[id] = reports;
    }

    private void ApplyAgent(CallEvent e, HotlineChanges changes)
    {
        var isKnown = agents.TryGetValue(e.Subject, out var before);
        before ??= history.Agent(e.Subject) ?? new AgentRecord(e.Subject);
        var after = before.Hear(e);
        agents[e.Subject] = after;
        if (after != before || (history.IsAhead && !isKnown)) changes.Agents.Add(after);
    }

    /// <summary>Whoever waited at this exchange in the day before it started is lost; a start reported late finds them just the same.</summary>
    private void ApplyExchangeStart(CallEvent e, long time, long position, HotlineChanges changes)
    {
        var exchange = LiveSource.Record(e.Source);
        var starts = Starts(exchange, position);
        var at = starts.BinarySearch(time);
        if (at >= 0) return;
        // Remembered as they stood before this start, so that what it changes is seen as a change.
        foreach (var (queue, call) in history.OpenVisits(time).ToList()) Visit(queue, call, position);
        starts.Insert(~at, time);
        foreach (var visit in visits.Values)
        {
            if (visit.Source == exchange && visit.Events[0].TimeMs < time)
                visit.Settle(starts, scratch, changes.Legs);
        }
    }

    private List<long> Starts(string source, long position)
    {
        if (exchangeStarts.TryGetValue(source, out var starts)) return starts;
        return exchangeStarts[source] = [.. history.ExchangeStarts(source, position)];
    }
}
