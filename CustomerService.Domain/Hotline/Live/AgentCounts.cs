namespace CustomerService.Domain.Hotline.Live;

/// <summary>How many agents are in which state. An agent of several queues counts once at every level.</summary>
public sealed record AgentCounts(int Available = 0, int Ringing = 0, int OnCall = 0, int WrapUp = 0, int Paused = 0, int LoggedOut = 0)
{
    /// <summary>All but the logged-out.</summary>
    public int Staffed => Available + Ringing + OnCall + WrapUp + Paused;

    public static AgentCounts Of(IEnumerable<AgentFigures> agents)
    {
        Span<int> counts = stackalloc int[6];
        foreach (var agent in agents) counts[(int)agent.State]++;
        return new(
            counts[(int)AgentState.Available], counts[(int)AgentState.Ringing], counts[(int)AgentState.OnCall],
            counts[(int)AgentState.WrapUp], counts[(int)AgentState.Paused], counts[(int)AgentState.LoggedOut]);
    }
}
