using CustomerService.Domain.Hotline.Agents;

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
    public IEnumerable<int> AnsweredQueues(long day) => days.TryGetValue(day, out var counts) ? counts.Queues.Where(queue => queue.Value > 0).Select(queue => queue.Key) : [];

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

    /// <param name="codeOf">The code of a queue; null when it is no longer there.</param>
    public AgentFigures Figures(long day, IReadOnlyList<string> queues, Func<int, string?> codeOf)
    {
        days.TryGetValue(day, out var counts);
        var (state, sinceMs) = State();
        return new(
            Record.Code, state, sinceMs == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(sinceMs),
            state == AgentState.Paused ? Record.Reason : null, queues,
            counts?.Answered ?? 0, (counts?.TalkMs ?? 0) / 1000.0, counts?.Ended ?? 0, counts?.NoAnswers ?? 0)
        {
            Talk = talks.Count > 0 && talks.MaxBy(talk => talk.Value).Key is var (queue, call, _) && codeOf(queue) is { } code ? (code, call) : null,
        };
    }

    private (AgentState State, long SinceMs) State() =>
        AgentPresence.Of(Record.State, Record.SinceMs, talks.Count == 0 ? 0 : talks.Values.Max());

    private Day OfDay(long day)
    {
        if (!days.TryGetValue(day, out var counts)) days.Add(day, counts = new Day());
        return counts;
    }

    private sealed class Day
    {
        public int Answered { get; set; }

        public int Ended { get; set; }

        public long TalkMs { get; set; }

        public int NoAnswers { get; set; }

        public Dictionary<int, int> Queues { get; } = [];

        public void Count(in Leg leg, int times)
        {
            Answered += times;
            Queues[leg.Queue] = Queues.GetValueOrDefault(leg.Queue) + times;
            if (leg.TalkMs is not { } talk) return;
            Ended += times;
            TalkMs += talk * times;
        }
    }
}
