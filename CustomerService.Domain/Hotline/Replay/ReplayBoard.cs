using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Replay;

/// <summary>
/// A live board that lives in the past: the same class, fed with what counted at a moment and moved on from there. It goes
/// forward only; an earlier moment begins with a board of its own.
/// </summary>
internal sealed class ReplayBoard
{
    private readonly ReplayMaterial material;
    private readonly OrganizationTree organization;
    private readonly LiveBoard board;
    private readonly List<ReplayVisit> visits;
    private readonly Dictionary<string, AgentRecord> agents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ServiceRequest>> requests = new(StringComparer.Ordinal);
    private readonly HashSet<long> rings = [];
    private readonly List<Leg> scratch = [];

    public ReplayBoard(ReplayMaterial material, HotlineSettings settings, OrganizationZone zone, OrganizationTree organization, DateTimeOffset at)
    {
        this.material = material;
        this.organization = organization;

        // A second earlier, so that reaching the moment forgets what a running board forgets.
        board = new LiveBoard(settings, zone, organization, at.AddSeconds(-1));
        visits = [.. material.Visits.Select(visit => visit.Anew())];
    }

    /// <param name="unit">The unit's code.</param>
    /// <param name="at">The moment; not before the last one asked for.</param>
    /// <param name="cut">What counts at it.</param>
    /// <param name="arrivedAt">When the last of it arrived, where that is what is told.</param>
    public LiveSnapshot? At(string unit, DateTimeOffset at, ReplayCut cut, DateTimeOffset? arrivedAt)
    {
        var changes = new HotlineChanges();
        foreach (var visit in visits) visit.MoveTo(cut, material.Starts, scratch, changes.Legs);
        visits.RemoveAll(visit => visit.IsSettled);
        foreach (var agent in material.Agents)
        {
            if (agent.At(cut) is not { } record || agents.GetValueOrDefault(agent.Code) == record) continue;
            changes.Agents.Add(agents[agent.Code] = record);
        }

        foreach (var (agent, time, position) in material.NoAnswers)
        {
            if (cut.Holds(time, position) && rings.Add(position)) changes.NoAnswers.Add((agent, time));
        }

        foreach (var request in material.Requests)
        {
            var stand = request.At(cut, organization);
            RequestChange.AddBetween(requests.GetValueOrDefault(request.Id, []), stand, changes.Requests);
            requests[request.Id] = stand;
        }

        board.Apply(changes, cut.Position, arrivedAt);
        board.MoveTo(at);
        return board.Snapshot(unit);
    }
}
