using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Live;

/// <summary>
/// The hotline at this moment, in memory: fed with what the fold changed, asked for snapshots. Safe to use from several
/// threads; nothing is called back under its lock.
/// </summary>
public sealed class LiveBoard
{
    private readonly Lock gate = new();
    private readonly HotlineSettings settings;
    private readonly OrganizationZone zone;
    private readonly Dictionary<int, QueueBoard> queues = [];
    private readonly Dictionary<string, AgentBoard> agents = [];
    private readonly Dictionary<(string Id, int Ordinal), ServiceRequest> requests = [];
    private readonly Conversations conversations = new();
    private OrganizationTree organization;
    private LiveClock clock;
    private DateTimeOffset asOf;
    private DateTimeOffset? lastEventAt;
    private long position;
    private readonly Dictionary<int, long> requestVersions = [];
    private long everythingVersion;
    private BoardTotals? totals;

    public LiveBoard(HotlineSettings settings, OrganizationZone zone, OrganizationTree organization, DateTimeOffset now)
    {
        this.settings = settings;
        this.zone = zone;
        this.organization = organization;
        clock = LiveClock.At(now, zone);
        asOf = now;
    }

    /// <summary>Rises whenever any figure may have become different; equal versions mean equal figures.</summary>
    public long Version { get; private set; }

    public long Position
    {
        get
        {
            lock (gate) return position;
        }
    }

    /// <summary>The first moment whose legs the board must know: midnight or an hour ago, whichever is earlier.</summary>
    public DateTimeOffset KeepsFrom => DateTimeOffset.FromUnixTimeSeconds(Math.Min(clock.Day, clock.Keeps));

    /// <summary>Takes in what events up to <paramref name="upTo"/> changed.</summary>
    /// <param name="arrivedAt">When the last of them arrived; null when rebuilding.</param>
    public void Apply(HotlineChanges changes, long upTo, DateTimeOffset? arrivedAt)
    {
        lock (gate)
        {
            position = Math.Max(position, upTo);
            if (arrivedAt > lastEventAt || lastEventAt is null) lastEventAt = arrivedAt ?? lastEventAt;
            Touch();
            foreach (var change in changes.Legs) ApplyLeg(change);
            foreach (var change in changes.Requests) ApplyRequest(change);
            foreach (var agent in changes.Agents) ApplyAgent(agent);
            foreach (var (agent, time) in changes.NoAnswers) Agent(agent).CountNoAnswer(DayOf(time));
        }
    }

    /// <summary>Forgets every call, request and agent: the journal begins anew.</summary>
    public void Clear()
    {
        lock (gate)
        {
            queues.Clear();
            agents.Clear();
            requests.Clear();
            conversations.Clear();
            requestVersions.Clear();
            (position, lastEventAt) = (0, null);
            Touch();
            everythingVersion = Version;
        }
    }

    /// <summary>Moves the windows to <paramref name="now"/>. A clock that steps back leaves them where they are.</summary>
    public void MoveTo(DateTimeOffset now)
    {
        lock (gate)
        {
            if (now <= asOf) return;
            asOf = now;
            var next = LiveClock.At(now, zone);
            if (next == clock) return;
            var isNewDay = next.Day != clock.Day;
            if (next.To / 60 != clock.To / 60) conversations.Forget(ConversationsFromMs);
            var previous = clock;
            clock = next;
            var moved = Version + 1;
            var changed = isNewDay | MoveRequests(previous, moved);
            var oldest = (now - LiveBoardLoad.LongestVisit).ToUnixTimeMilliseconds();
            foreach (var queue in queues.Values)
            {
                if (!(queue.Tallies.MoveTo(next) | queue.ForgetWaitingSince(oldest))) continue;
                queue.Version = moved;
                changed = true;
            }

            if (isNewDay) StartDay();
            if (changed) Touch();
        }
    }

    /// <summary>The organisation changed: units, their places or their queues.</summary>
    public void Reorganize(OrganizationTree tree)
    {
        lock (gate)
        {
            organization = tree;
            Touch();
            everythingVersion = Version;
        }
    }

    /// <summary>What sources said of an agent so far.</summary>
    /// <returns>Null when nothing was said.</returns>
    public AgentRecord? RecordOf(string agent)
    {
        lock (gate) return agents.GetValueOrDefault(agent)?.Record;
    }

    /// <returns>Null when there is no such unit.</returns>
    public LiveSnapshot? Snapshot(string unit)
    {
        lock (gate)
        {
            if (organization.Unit(unit) is not { } node) return null;
            totals ??= new BoardTotals(organization, clock, queues, agents, requests.Values, requestVersions, everythingVersion);
            return totals.Snapshot(node, asOf, position, lastEventAt);
        }
    }

    /// <summary>The conversations of some queues that are under way or ended within the last half hour: under way first, then what ended last.</summary>
    public IReadOnlyList<Leg> Talks(IEnumerable<int> wanted, int most)
    {
        lock (gate) return conversations.Of(wanted, most);
    }

    private long ConversationsFromMs => (asOf - Conversations.Kept).ToUnixTimeMilliseconds();

    private void ApplyLeg(in LegChange change)
    {
        conversations.Apply(change, ConversationsFromMs);
        var queue = Queue((change.After ?? change.Before)!.Value.Queue);
        queue.Apply(change);
        queue.Version = Version;
        if (change.Before is { Outcome: LegOutcome.Answered, Agent: { } before } was) Agent(before).Count(was, -1, DayOf(was.ConcludedMs!.Value));
        if (change.After is { Outcome: LegOutcome.Answered, Agent: { } after } now) Agent(after).Count(now, 1, DayOf(now.ConcludedMs!.Value));
    }

    private void ApplyAgent(AgentRecord record)
    {
        var agent = Agent(record.Code);

        // Where the agent is no longer, the figures change although nothing there tells of it.
        if (!record.IsPlacedAs(agent.Record)) everythingVersion = Version;
        agent.Record = record;
    }

    private void ApplyRequest(in RequestChange change)
    {
        if (change.Before is { } before)
        {
            requests.Remove((before.Id, before.Ordinal));
            requestVersions[before.Unit] = Version;
        }

        if (change.After is not { } after) return;
        if (Matters(after)) requests[(after.Id, after.Ordinal)] = after;
        requestVersions[after.Unit] = Version;
    }

    /// <summary>A deadline that enters or leaves a window changes the unit's figures although nothing happened.</summary>
    private bool MoveRequests(LiveClock previous, long version)
    {
        var changed = false;
        foreach (var request in requests.Values)
        {
            if (!LiveWindows.All.Any(window => Passes(request.DueMs, window) || Passes(request.AcceptedMs, window) || Passes(request.RepliedMs, window)))
                continue;
            requestVersions[request.Unit] = version;
            changed = true;
        }

        return changed;

        bool Passes(long? momentMs, LiveWindow window) =>
            momentMs is { } ms && (IsBetween(ms / 1000, previous.From(window), clock.From(window)) || IsBetween(ms / 1000, previous.To, clock.To));

        // The clock may move by more than a second: after a pause of the process, or when it was set.
        static bool IsBetween(long second, long from, long to) => second >= from && second < to;
    }

    private void StartDay()
    {
        everythingVersion = Version + 1;
        foreach (var agent in agents.Values) agent.ForgetBefore(clock.Day);
        foreach (var request in requests.Values.Where(request => !Matters(request)).ToList()) requests.Remove((request.Id, request.Ordinal));
    }

    /// <summary>Whether a window may show the request, now or later: imported years must not weigh on today's board.</summary>
    private bool Matters(ServiceRequest request)
    {
        var keep = Math.Min(clock.Day, clock.Keeps) * 1000;
        return request.DueMs >= keep || request.AcceptedMs >= keep || request.RepliedMs >= keep;
    }

    /// <summary>The first second of the day that holds the moment, null for a day that is over; today's is at hand, later ones are worked out.</summary>
    private long? DayOf(long milliseconds)
    {
        var second = Math.DivRem(milliseconds, 1000).Quotient;
        if (second < clock.Day) return null;
        if (second < clock.To) return clock.Day;
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return zone.StartOf(zone.DayOf(moment)).ToUnixTimeSeconds();
    }

    private QueueBoard Queue(int id)
    {
        if (!queues.TryGetValue(id, out var board)) queues.Add(id, board = new QueueBoard(settings, clock));
        return board;
    }

    private AgentBoard Agent(string code)
    {
        if (!agents.TryGetValue(code, out var board)) agents.Add(code, board = new AgentBoard(code));
        board.Version = Version;
        return board;
    }

    private void Touch()
    {
        totals = null;
        Version++;
    }
}
