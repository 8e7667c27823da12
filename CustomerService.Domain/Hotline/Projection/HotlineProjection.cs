using System.Data;
using System.Data.Common;
using System.Runtime.InteropServices;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>
/// Folds journal entries into the tables that screens and reports read: legs, requests, agents and rollups. It writes on
/// the journal's own connection and inside its transaction, so the tables can never disagree with the journal.
/// </summary>
internal sealed class HotlineProjection : IHotlineHistory, IDisposable
{
    private readonly JournalTable journal;
    private readonly LegTable legs;
    private readonly RequestTable requests;
    private readonly AgentTable agents;
    private readonly AgentStateTable states;
    private readonly CallbackTable callbacks;
    private readonly RollupTables rollups;
    private readonly Statement starts;
    private readonly Statement addStart;
    private readonly RollupCalendar calendar;
    private readonly HotlineFold fold;
    private readonly Dictionary<(int Queue, string Call), Touch> touchedVisits = [];
    private readonly Dictionary<(string Agent, long Day), AgentCount> counts = [];

    public HotlineProjection(DbConnection connection, JournalTable journal, HotlineSettings settings, OrganizationZone zone)
    {
        this.journal = journal;
        legs = new(connection);
        requests = new(connection);
        agents = new(connection);
        states = new(connection);
        callbacks = new(connection);
        rollups = new(connection, settings, zone);
        calendar = new(zone);
        starts = Statement.Prepare(connection, "SELECT e.time_ms FROM exchange_starts e JOIN sources s ON s.id = e.source_id WHERE s.name = $1 AND e.position < $2 ORDER BY e.time_ms",
            DbType.String, DbType.Int64);
        addStart = Statement.Prepare(connection, "INSERT INTO exchange_starts (source_id, time_ms, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            DbType.Int32, DbType.Int64, DbType.Int64);
        fold = new HotlineFold(this);
    }

    public bool IsAhead { get; private set; }

    /// <summary>Folds an entry of this very transaction: the tables follow at <see cref="Save"/>.</summary>
    public void Add(JournaledEvent journaled, OrganizationTree organization, HotlineChanges changes)
    {
        var (legsBefore, requestsBefore, noAnswersBefore) = (changes.Legs.Count, changes.Requests.Count, changes.NoAnswers.Count);
        fold.Apply(journaled, organization, changes);
        if (journaled.Event.Type == CallEventType.ExchangeStarted)
            addStart.Set(1, journal.SourceId(LiveSource.Record(journaled.Event.Source))).Set(2, journaled.TimeMs).Set(3, journaled.Position).Execute();
        if (journaled.Event.Type.IsOfLeg() && organization.Queue(journaled.Event.Queue) is { } queue)
            touchedVisits.TryAdd((queue.Id, journaled.Event.Subject), default);
        if (journaled.Event.Type is CallEventType.AgentState or CallEventType.AgentNoAnswer) states.Add(journaled);
        if (journaled.Event.Type.IsOfRequest()) requests.AddEntry(journaled.Event.Subject, journaled.Position);
        CountLegs(changes, legsBefore);
        foreach (ref readonly var change in CollectionsMarshal.AsSpan(changes.Requests)[requestsBefore..]) rollups.Add(change);
        foreach (var (agent, time) in CollectionsMarshal.AsSpan(changes.NoAnswers)[noAnswersBefore..]) Count(agent, time, new AgentCount(0, 0, 0, 1));
    }

    /// <summary>Folds an act of the call-back desk; it changes no figure of the board.</summary>
    public void Add(CallbackEntry act) => callbacks.Add(act);

    /// <summary>Folds an entry that another process has written, tables and all; <see cref="SettleFollowed"/> comes after the last.</summary>
    public void Follow(JournaledEvent journaled, OrganizationTree organization, HotlineChanges changes)
    {
        IsAhead = true;
        fold.Apply(journaled, organization, changes);
        IsAhead = false;
    }

    public void SettleFollowed(HotlineChanges changes) => fold.Settle(changes);

    /// <summary>Settles what was added, and writes each touched row once.</summary>
    public void Save(HotlineChanges changes)
    {
        var legsBefore = changes.Legs.Count;
        fold.Settle(changes);
        CountLegs(changes, legsBefore);

        // Queue by queue: those of one queue stand beside each other in its index.
        foreach (var ((queue, call), touch) in touchedVisits.OrderBy(visit => visit.Key.Queue)) SaveVisit(queue, call, touch);
        foreach (var ((id, ordinal), request) in LastOf(changes.Requests))
        {
            if (request is null) requests.Delete(id, ordinal);
            else requests.Put(request);
        }

        foreach (var (_, agent) in LastOf(changes.Agents)) agents.Put(agent);
        foreach (var ((agent, day), change) in counts)
        {
            if (!change.IsZero) agents.Count(agent, day, change);
        }

        rollups.Save();
        touchedVisits.Clear();
        counts.Clear();
        fold.Trim();
    }

    public void Forget()
    {
        fold.Forget();
        IsAhead = false;
        ForgetRollups();
        touchedVisits.Clear();
        counts.Clear();
    }

    /// <summary>Another process changed the kept sums.</summary>
    public void ForgetRollups() => rollups.Forget();

    public void AddVisitEvents(int queue, string call, long position, List<JournaledEvent> events)
    {
        foreach (var known in legs.Positions(call, queue))
        {
            if (known < position && journal.Entry(known).Entry is CallEvent e) events.Add(new(known, e));
        }
    }

    public void AddRequestEvents(string id, long position, List<JournaledEvent> events)
    {
        foreach (var known in requests.Positions(id))
        {
            if (known < position && journal.Entry(known).Entry is CallEvent e) events.Add(new(known, e));
        }
    }

    public IReadOnlyList<ServiceRequest> Requests(string id) => requests.All(id);

    public AgentRecord? Agent(string code) => agents.Find(code);

    public IReadOnlyList<long> ExchangeStarts(string source, long position)
    {
        var times = new List<long>();
        starts.Set(1, source).Set(2, position);
        while (starts.Read()) times.Add(starts.Int64(0));
        return times;
    }

    public IEnumerable<(int Queue, string Call)> OpenVisits(long timeMs) => legs.OpenAt(timeMs);

    public void Dispose()
    {
        legs.Dispose();
        requests.Dispose();
        agents.Dispose();
        states.Dispose();
        callbacks.Dispose();
        rollups.Dispose();
        starts.Dispose();
        addStart.Dispose();
    }

    private void CountLegs(HotlineChanges changes, int from)
    {
        foreach (ref readonly var change in CollectionsMarshal.AsSpan(changes.Legs)[from..]) Count(change);
    }

    private void Count(in LegChange change)
    {
        rollups.Add(change);
        if (change.Before is { Outcome: LegOutcome.Answered, Agent: { } before } was) Count(before, was.ConcludedMs!.Value, AgentCount.Of(was, -1));
        if (change.After is { Outcome: LegOutcome.Answered, Agent: { } after } now) Count(after, now.ConcludedMs!.Value, AgentCount.Of(now, 1));
        var leg = (change.After ?? change.Before)!.Value;
        ref var touch = ref CollectionsMarshal.GetValueRefOrAddDefault(touchedVisits, (leg.Queue, leg.Call), out _);
        if (change.Before is null) touch |= Touch.Grew;
        if (change.After is null) touch |= Touch.Shrank;
    }

    private void Count(string agent, long time, AgentCount change)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (agent, calendar.StartMs(RollupGrain.Day, time)), out _);
        count += change;
    }

    private void SaveVisit(int queue, string call, Touch touch)
    {
        var visitLegs = fold.VisitOf(queue, call, out var positions);
        var entries = JournalPositions.Encode(positions);
        foreach (ref readonly var leg in visitLegs)
        {
            if (touch.HasFlag(Touch.Grew)) legs.Put(leg, entries);
            else legs.Change(leg, entries);
        }

        if (touch.HasFlag(Touch.Shrank)) legs.DeleteFrom(call, queue, visitLegs.Length);
    }

    private static Dictionary<(string Id, int Ordinal), ServiceRequest?> LastOf(List<RequestChange> changes)
    {
        var last = new Dictionary<(string, int), ServiceRequest?>();
        foreach (var change in changes)
        {
            var request = (change.After ?? change.Before)!;
            last[(request.Id, request.Ordinal)] = change.After;
        }

        return last;
    }

    private static Dictionary<string, AgentRecord> LastOf(List<AgentRecord> records)
    {
        var last = new Dictionary<string, AgentRecord>();
        foreach (var record in records) last[record.Code] = record;
        return last;
    }

    /// <summary>What became of a visit's legs since the last save.</summary>
    [Flags]
    private enum Touch : byte
    {
        None = 0,

        /// <summary>There are legs that may have no row.</summary>
        Grew = 1,

        /// <summary>There may be rows without a leg.</summary>
        Shrank = 2,
    }
}
