namespace CustomerService.Domain.Hotline.Agents;

/// <summary>One agent through a day or a shift.</summary>
/// <param name="NoAnswers">When calls were let ring, UTC milliseconds, ascending.</param>
/// <param name="Answered">Calls answered in the stretch.</param>
public sealed record AgentDay(string Agent, IReadOnlyList<AgentSegment> Segments, IReadOnlyList<long> NoAnswers, int Answered)
{
    public AgentTotals Totals { get; } = AgentTotals.Of(Segments);

    /// <summary>Talk and wrap-up of the calls answered in the stretch.</summary>
    public HandlingTally Handling { get; init; }

    /// <summary>Whether anything but being signed out, or nothing at all, is known of the stretch.</summary>
    public bool WasThere => Answered > 0 || NoAnswers.Count > 0 || Totals.LoggedInMs > 0;
}
