namespace CustomerService.Domain.Hotline.Agents;

/// <summary>What an agent is doing, of what was said and of the talks under way: one rule for the live board, the day and a replay.</summary>
public static class AgentPresence
{
    /// <summary>
    /// A talk under way wins over what was said before it began, and over a pause (which then begins when the talk ends);
    /// a state said after it began, such as wrap-up, wins over the talk.
    /// </summary>
    /// <param name="said">The latest state that was said.</param>
    /// <param name="saidMs">When; 0 when nothing was ever said.</param>
    /// <param name="talkMs">When the latest talk under way began; 0 when there is none.</param>
    public static (AgentState State, long SinceMs) Of(AgentState said, long saidMs, long talkMs) =>
        talkMs > 0 && (talkMs >= saidMs || said == AgentState.Paused) ? (AgentState.OnCall, talkMs) : (said, saidMs);
}
