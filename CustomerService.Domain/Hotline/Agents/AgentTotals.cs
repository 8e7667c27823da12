using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline.Agents;

/// <summary>How an agent's time was spent, milliseconds; what is unknown is counted as such and nowhere else.</summary>
public sealed record AgentTotals
{
    public long TalkMs { get; init; }

    public long WrapUpMs { get; init; }

    public long AvailableMs { get; init; }

    public long RingingMs { get; init; }

    public long PausedMs { get; init; }

    public long UnknownMs { get; init; }

    /// <summary>The pauses by their reason, the longest first; a pause without a reason stands under an empty one.</summary>
    public IReadOnlyList<AgentPause> Pauses { get; init; } = [];

    /// <summary>Known to be signed in: all states but signed out.</summary>
    public long LoggedInMs => TalkMs + WrapUpMs + AvailableMs + RingingMs + PausedMs;

    /// <summary>占用率 occupancy = (talk + wrap-up) / (talk + wrap-up + available). Ringing and pauses are in neither part.</summary>
    public Ratio Occupancy => new(TalkMs + WrapUpMs, TalkMs + WrapUpMs + AvailableMs);

    public static AgentTotals Of(IEnumerable<AgentSegment> segments)
    {
        var all = segments.ToList();
        long Sum(AgentState? state) => all.Where(segment => segment.State == state).Sum(segment => segment.LengthMs);
        return new AgentTotals
        {
            TalkMs = Sum(AgentState.OnCall), WrapUpMs = Sum(AgentState.WrapUp), AvailableMs = Sum(AgentState.Available), RingingMs = Sum(AgentState.Ringing),
            PausedMs = Sum(AgentState.Paused), UnknownMs = Sum(null),
            Pauses =
            [
                .. all.Where(segment => segment.State == AgentState.Paused).GroupBy(segment => segment.Reason ?? "")
                    .Select(group => new AgentPause(group.Key, group.Count(), group.Sum(segment => segment.LengthMs)))
                    .OrderByDescending(pause => pause.LengthMs).ThenBy(pause => pause.Reason, StringComparer.Ordinal),
            ],
        };
    }
}
