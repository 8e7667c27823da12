namespace CustomerService.Domain.Hotline.Agents;

/// <summary>
/// The states of an agent through a stretch of time. A function of the set of statements and talks: their order and
/// repetitions do not matter. The segments follow one another without gap or overlap and cover <c>[from, to)</c> exactly.
/// </summary>
public static class AgentTimeline
{
    public static IReadOnlyList<AgentSegment> Of(IEnumerable<AgentStatement> statements, IEnumerable<AgentTalk> talks, long fromMs, long toMs)
    {
        if (toMs <= fromMs) return [];
        var said = statements.Where(statement => statement.TimeMs < toMs).Distinct().ToList();
        said.Sort(AgentStatement.Compare);
        var talked = talks.Where(talk => talk.FromMs < toMs).Distinct().OrderBy(talk => talk.FromMs).ThenBy(talk => talk.OfferedMs).ToList();
        var segments = new List<AgentSegment>();
        var walk = new Walk(said, talked);
        var edges = Edges(said, talked, fromMs, toMs);
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (state, reason, offered) = walk.At(edges[i]);
            var next = new AgentSegment(state, reason, edges[i], edges[i + 1], offered);
            if (segments.Count > 0 && segments[^1] is var last && last.State == state && last.Reason == reason)
                segments[^1] = last with { ToMs = next.ToMs, OfferedMs = Earlier(last.OfferedMs, offered) };
            else
                segments.Add(next);
        }

        return segments;
    }

    private static List<long> Edges(List<AgentStatement> said, List<AgentTalk> talked, long fromMs, long toMs)
    {
        var inside = said.Select(statement => statement.TimeMs).Concat(talked.Select(talk => talk.FromMs)).Concat(talked.Select(talk => talk.ToMs).OfType<long>())
            .Where(moment => moment > fromMs && moment < toMs);
        return [.. inside.Append(fromMs).Append(toMs).Distinct().Order()];
    }

    private static long? Earlier(long? one, long? other) => one is null || other < one ? other ?? one : one;

    /// <summary>Moves forward through what was said and talked, and says what holds at each moment asked for.</summary>
    private sealed class Walk(List<AgentStatement> said, List<AgentTalk> talked)
    {
        private readonly List<AgentTalk> underWay = [];
        private int nextSaid;
        private int nextTalk;
        private long lostMs = long.MinValue;
        private long heardMs = long.MinValue;

        public (AgentState? State, string? Reason, long? OfferedMs) At(long moment)
        {
            for (; nextTalk < talked.Count && talked[nextTalk].FromMs <= moment; nextTalk++)
            {
                if (talked[nextTalk].IsEndUnknown) lostMs = talked[nextTalk].FromMs;
                else underWay.Add(talked[nextTalk]);
                if (!talked[nextTalk].IsEndUnknown) heardMs = Math.Max(heardMs, talked[nextTalk].FromMs);
            }

            foreach (var over in underWay.Where(talk => talk.ToMs <= moment)) heardMs = Math.Max(heardMs, over.ToMs!.Value);
            underWay.RemoveAll(talk => talk.ToMs <= moment);
            while (nextSaid < said.Count && said[nextSaid].TimeMs <= moment) nextSaid++;
            AgentStatement? latest = nextSaid == 0 ? null : said[nextSaid - 1];
            var talkMs = underWay.Count == 0 ? 0 : underWay.Max(talk => talk.FromMs);
            if (talkMs == 0 && lostMs >= Math.Max(heardMs, latest?.TimeMs ?? long.MinValue) && lostMs > long.MinValue) return (null, null, null);
            var (state, since) = AgentPresence.Of(latest?.State ?? AgentState.LoggedOut, latest?.TimeMs ?? 0, talkMs);
            if (state == AgentState.OnCall && underWay.Count > 0) return (state, null, underWay.Min(talk => talk.OfferedMs));
            return since == 0 ? (null, null, null) : (state, state == AgentState.Paused ? latest?.Reason : null, null);
        }
    }
}
