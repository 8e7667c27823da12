using System.Collections.Immutable;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline.Live;

/// <summary>
/// The board summed up the tree, once per change: every unit's tallies are those of its own queues and of its children,
/// so a parent always equals the sum of what is shown below it.
/// </summary>
internal sealed class BoardTotals
{
    private const int DaySeconds = 24 * 60 * 60;

    private readonly LiveClock clock;
    private readonly Dictionary<int, QueueBoard> boards;
    private readonly Dictionary<int, long> requestVersions;
    private readonly long everythingVersion;
    private readonly Dictionary<int, Total> units = [];
    private readonly ILookup<int?, (PlacedAgent? Agent, long Version)> agentsByQueue;
    private readonly ILookup<int?, (PlacedAgent? Agent, long Version)> agentsByUnit;
    private readonly ILookup<int, ServiceRequest> requestsByUnit;

    public BoardTotals(
        OrganizationTree organization, LiveClock clock, Dictionary<int, QueueBoard> boards, Dictionary<string, AgentBoard> agents, IEnumerable<ServiceRequest> requests,
        Dictionary<int, long> requestVersions, long everythingVersion)
    {
        this.clock = clock;
        this.boards = boards;
        this.requestVersions = requestVersions;
        this.everythingVersion = everythingVersion;
        var placed = Placed(organization, agents).ToList();
        agentsByQueue = placed.ToLookup(place => place.Queue, place => (place.Agent, place.Version));
        agentsByUnit = placed.ToLookup(place => place.Unit, place => (place.Agent, place.Version));
        requestsByUnit = requests.ToLookup(request => request.Unit);
        foreach (var root in organization.Roots) Sum(root);
    }

    public LiveSnapshot Snapshot(UnitNode unit, DateTimeOffset asOf, long position, DateTimeOffset? lastEventAt)
    {
        var total = units[unit.Id];
        var queues = unit.AllQueues().ToList();
        return new LiveSnapshot
        {
            Unit = unit.Code,
            Name = unit.Name,
            AsOf = asOf,
            Position = position,
            Version = total.Version,
            LastEventAt = lastEventAt,
            Windows = Windows(total.Calls, total.Requests),
            Now = total.Now(asOf),
            Queues = [.. queues.Select(queue => Figures(queue, asOf))],
            Children = [.. unit.Children.Select(child => Figures(child, asOf))],
            Agents = Agents(total, queues),
            Day = Day(queues),
        };
    }

    private List<AgentFigures> Agents(Total total, List<QueueNode> queues)
    {
        var own = queues.Select(queue => queue.Id).ToHashSet();
        return [.. total.Agents.OrderBy(agent => agent.Key, StringComparer.Ordinal).Select(agent => agent.Value.Within(own, clock.Day))];
    }

    private Total Sum(UnitNode unit)
    {
        var total = new Total { Version = Math.Max(everythingVersion, requestVersions.GetValueOrDefault(unit.Id)) };
        foreach (var child in unit.Children) total.Add(Sum(child));
        foreach (var queue in unit.Queues) total.Add(OfQueue(queue));
        total.Add(agentsByUnit[unit.Id]);
        foreach (var request in requestsByUnit[unit.Id])
        {
            foreach (var window in LiveWindows.All) AddRequest(total.Requests[(int)window], request, window);
        }

        return units[unit.Id] = total;
    }

    private Total OfQueue(QueueNode queue)
    {
        var total = new Total();
        if (boards.TryGetValue(queue.Id, out var board))
        {
            foreach (var window in LiveWindows.All) total.Calls[(int)window].Add(board.Tallies[window]);
            total.Version = board.Version;
            total.Waiting = board.Waiting;
            total.LongestWaitSinceMs = board.LongestWaitSinceMs;
        }

        total.Add(agentsByQueue[queue.Id]);
        return total;
    }

    private void AddRequest(RequestTally tally, ServiceRequest request, LiveWindow window)
    {
        // Today's deadlines are the whole day's, so that the live figure and the day's rollup are the same.
        var to = (window == LiveWindow.Today ? clock.Day + DaySeconds : clock.To) * 1000;
        tally.Add(request, 1, clock.From(window) * 1000, to);
        if (request.RepliedMs is null && request.DueMs >= clock.To * 1000 && request.DueMs < to) tally.NotYetDue++;
    }

    private QueueFigures Figures(QueueNode queue, DateTimeOffset asOf)
    {
        var total = OfQueue(queue);
        return new(queue.Code, queue.Name, queue.Unit.Code, Windows(total.Calls, total.Requests), total.Now(asOf));
    }

    private UnitFigures Figures(UnitNode unit, DateTimeOffset asOf)
    {
        var total = units[unit.Id];
        return new(unit.Code, unit.Name, unit.Kind, Windows(total.Calls, total.Requests), total.Now(asOf));
    }

    private Dictionary<LiveWindow, WindowFigures> Windows(CallTally[] calls, RequestTally[] requests) =>
        LiveWindows.All.ToDictionary(window => window, window => WindowFigures.Of(
            calls[(int)window], requests[(int)window], DateTimeOffset.FromUnixTimeSeconds(clock.From(window)), DateTimeOffset.FromUnixTimeSeconds(clock.To)));

    private ImmutableArray<DayPoint> Day(List<QueueNode> queues)
    {
        var slots = queues.Select(queue => boards.GetValueOrDefault(queue.Id)).OfType<QueueBoard>().Select(board => board.Tallies.Slots).ToList();
        var points = ImmutableArray.CreateBuilder<DayPoint>();
        for (var start = clock.Day; start + SlidingTallies.SlotSeconds <= clock.To; start += SlidingTallies.SlotSeconds)
        {
            long offered = 0, answered = 0, abandoned = 0, left = 0, waitMs = 0;
            foreach (var queue in slots)
            {
                if (!queue.TryGetValue(start, out var tally)) continue;
                offered += tally.Offered;
                answered += tally.Answered;
                abandoned += tally.Abandoned;
                left += tally.Left;
                waitMs += tally.Waits.SumMilliseconds;
            }

            points.Add(new(DateTimeOffset.FromUnixTimeSeconds(start), offered, answered, abandoned, left, answered == 0 ? null : waitMs / 1000.0 / answered));
        }

        return points.ToImmutable();
    }

    /// <summary>Agents by the queues they serve; one of whom no queue is known by the unit that spoke of it.</summary>
    private IEnumerable<(int? Queue, int? Unit, PlacedAgent? Agent, long Version)> Placed(OrganizationTree organization, Dictionary<string, AgentBoard> agents)
    {
        foreach (var agent in agents.Values)
        {
            var queues = agent.Record.Queues.Concat(agent.Record.SeenQueues).Select(organization.Queue)
                .Concat(agent.AnsweredQueues(clock.Day).Select(organization.Queue)).OfType<QueueNode>().Distinct().ToList();
            var placed = new PlacedAgent(agent, queues, agent.Figures(clock.Day, queues) with { ServesSeveral = queues.Count > 1 });
            foreach (var queue in queues) yield return (queue.Id, null, placed, agent.Version);

            // The unit's figures differ also when the agent leaves it for a queue.
            if (organization.Unit(agent.Record.Unit) is { } unit) yield return (null, unit.Id, queues.Count == 0 ? placed : null, agent.Version);
        }
    }

    /// <summary>An agent and the queues where one is seen.</summary>
    private sealed record PlacedAgent(AgentBoard Board, List<QueueNode> Queues, AgentFigures Everywhere)
    {
        /// <summary>The agent as a unit of these queues sees one: the very same object where all the agent's are among them.</summary>
        public AgentFigures Within(HashSet<int> own, long day) => Queues.TrueForAll(queue => own.Contains(queue.Id))
            ? Everywhere
            : Board.Figures(day, Queues.FindAll(queue => own.Contains(queue.Id))) with { ServesSeveral = Everywhere.ServesSeveral };
    }

    private sealed class Total
    {
        public CallTally[] Calls { get; } = [new(), new(), new()];

        public RequestTally[] Requests { get; } = [new(), new(), new()];

        public Dictionary<string, PlacedAgent> Agents { get; } = [];

        public long Version { get; set; }

        public long Waiting { get; set; }

        public long? LongestWaitSinceMs { get; set; }

        public void Add(Total other)
        {
            for (var i = 0; i < Calls.Length; i++)
            {
                Calls[i].Add(other.Calls[i]);
                Requests[i].Add(other.Requests[i]);
            }

            foreach (var (code, agent) in other.Agents) Agents[code] = agent;
            Version = Math.Max(Version, other.Version);
            Waiting += other.Waiting;
            if (other.LongestWaitSinceMs < LongestWaitSinceMs || LongestWaitSinceMs is null) LongestWaitSinceMs = other.LongestWaitSinceMs ?? LongestWaitSinceMs;
        }

        public void Add(IEnumerable<(PlacedAgent? Agent, long Version)> agents)
        {
            foreach (var (agent, version) in agents)
            {
                if (agent is not null) Agents[agent.Everywhere.Code] = agent;
                Version = Math.Max(Version, version);
            }
        }

        public NowFigures Now(DateTimeOffset asOf)
        {
            DateTimeOffset? since = LongestWaitSinceMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
            return new NowFigures
            {
                Waiting = Waiting,
                LongestWaitSince = since,
                LongestWaitSeconds = since is null ? null : Math.Max(0, (asOf - since.Value).TotalSeconds),
                Agents = AgentCounts.Of(Agents.Values.Select(agent => agent.Everywhere)),
            };
        }
    }
}
