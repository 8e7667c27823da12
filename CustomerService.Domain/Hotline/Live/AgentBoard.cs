using CustomerService.Domain.Hotline.Agents;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Hotline.Live;

/// <summary>What the live board keeps of one agent: what was last said, the talks under way and the day's counts.</summary>
internal sealed class AgentBoard(string code)
{
    private readonly Dictionary<(int Queue, string Call, int Ordinal), long> talks = [];
    private readonly Dictionary<long, Day> days = [];

    /// <summary>The board's version at the last change here.</summary>
    public long Version { get; set; }

    public AgentRecord Record { get; set; } = new(code);

    /// <summary>The queues in which the agent answered today.</summary>
    public IEnumerable<int> AnsweredQueues(long day) => days.TryGetValue(day, out var counts) ? counts.Queues.Where(queue => queue.Value.Answered > 0).Select(queue => queue.Key) : [];

    /// <param name="day">Null for a day that is over, of which no count is kept.</param>
    public void Count(in Leg leg, int times, long? day)
    {
        if (day is { } kept) OfDay(kept).Count(leg, times);
        if (!leg.IsTalking) return;
        if (times > 0) talks[(leg.Queue, leg.Call, leg.Ordinal)] = leg.ConcludedMs!.Value;
        else talks.Remove((leg.Queue, leg.Call, leg.Ordinal));
    }

    public void CountNoAnswer(long? day)
    {
        if (day is { } kept) OfDay(kept).NoAnswers++;
    }

    public void ForgetBefore(long day)
    {
        foreach (var past in days.Keys.Where(key => key < day).ToList()) days.Remove(past);
    }

    /// <summary>The agent as seen from some queues: those among the agent's that a unit has.</summary>
    public AgentFigures Figures(long day, IReadOnlyCollection<QueueNode> queues)
    {
        var (state, sinceMs) = State();
        var counts = days.GetValueOrDefault(day);
        var (answered, ended, talkMs) = (0, 0, 0L);
        foreach (var share in queues.Select(queue => counts?.Queues.GetValueOrDefault(queue.Id)).OfType<Share>())
            (answered, ended, talkMs) = (answered + share.Answered, ended + share.Ended, talkMs + share.TalkMs);
        return new(
            Record.Code, state, sinceMs == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(sinceMs), state == AgentState.Paused ? Record.Reason : null,
            [.. queues.Select(queue => queue.Code).Order(StringComparer.Ordinal)], answered, talkMs / 1000.0, ended, counts?.NoAnswers ?? 0)
        {
            Talk = TalkIn(queues),
        };
    }

    private (string Queue, string Call)? TalkIn(IReadOnlyCollection<QueueNode> queues) => talks
        .Join(queues, talk => talk.Key.Queue, queue => queue.Id, (talk, queue) => (SinceMs: talk.Value, queue.Code, talk.Key.Call))
        .OrderByDescending(talk => talk.SinceMs).Select(talk => ((string, string)?)(talk.Code, talk.Call)).FirstOrDefault();

    private (AgentState State, long SinceMs) State() =>
        AgentPresence.Of(Record.State, Record.SinceMs, talks.Count == 0 ? 0 : talks.Values.Max());

    private Day OfDay(long day)
    {
        if (!days.TryGetValue(day, out var counts)) days.Add(day, counts = new Day());
        return counts;
    }

    private sealed class Day
    {
        public int NoAnswers { get; set; }

        public Dictionary<int, Share> Queues { get; } = [];

        public void Count(in Leg leg, int times)
        {
            if (!Queues.TryGetValue(leg.Queue, out var share)) Queues.Add(leg.Queue, share = new Share());
            share.Answered += times;
            if (leg.TalkMs is not { } talk) return;
            share.Ended += times;
            share.TalkMs += talk * times;
        }
    }

    /// <summary>What of a day belongs to one queue.</summary>
    private sealed class Share
    {
        public int Answered { get; set; }

        public int Ended { get; set; }

        public long TalkMs { get; set; }
    }
}
