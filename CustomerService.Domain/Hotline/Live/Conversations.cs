namespace CustomerService.Domain.Hotline.Live;

/// <summary>The conversations under way and those that ended lately: what somebody may still have to write down.</summary>
internal sealed class Conversations
{
    /// <summary>So long after its end a conversation is still at hand.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>A queue that ends more than this within the time keeps the latest.</summary>
    private const int MostAQueue = 400;

    private readonly Dictionary<int, Dictionary<(string Call, int Ordinal), Leg>> queues = [];

    public void Apply(in LegChange change, long keptFromMs)
    {
        if (change.Before is { Outcome: LegOutcome.Answered } before && queues.TryGetValue(before.Queue, out var was)) was.Remove((before.Call, before.Ordinal));
        if (change.After is not { Outcome: LegOutcome.Answered } after || !IsAtHand(after, keptFromMs)) return;
        if (!queues.TryGetValue(after.Queue, out var talks)) queues.Add(after.Queue, talks = []);
        talks[(after.Call, after.Ordinal)] = after;
        if (talks.Count > MostAQueue) talks.Remove(talks.MinBy(talk => LastMs(talk.Value)).Key);
    }

    public void Forget(long keptFromMs)
    {
        foreach (var talks in queues.Values)
        {
            foreach (var (key, leg) in talks)
            {
                // A dictionary that only loses entries may be walked meanwhile.
                if (!IsAtHand(leg, keptFromMs)) talks.Remove(key);
            }
        }
    }

    public void Clear() => queues.Clear();

    /// <summary>Those of some queues: under way first, then what ended last.</summary>
    public IReadOnlyList<Leg> Of(IEnumerable<int> wanted, int most) =>
    [
        .. wanted.Distinct().Where(queues.ContainsKey).SelectMany(queue => queues[queue].Values)
            .OrderByDescending(leg => leg.IsTalking).ThenByDescending(LastMs).ThenBy(leg => leg.Call, StringComparer.Ordinal).Take(most),
    ];

    /// <summary>A talk whose end was never reported counts from its answer.</summary>
    private static long LastMs(Leg leg) => leg.EndedMs ?? leg.ConcludedMs ?? leg.OfferedMs;

    private static bool IsAtHand(in Leg leg, long keptFromMs) =>
        leg.IsTalking ? leg.ConcludedMs >= keptFromMs - (long)LiveBoardLoad.LongestVisit.TotalMilliseconds : LastMs(leg) >= keptFromMs;
}
