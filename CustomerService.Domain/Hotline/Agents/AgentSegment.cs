namespace CustomerService.Domain.Hotline.Agents;

/// <summary>A stretch of an agent's day in one state, <c>[FromMs, ToMs)</c>, UTC milliseconds.</summary>
/// <param name="State">Null where nothing is known.</param>
/// <param name="Reason">Why paused, in the exchange's words.</param>
/// <param name="OfferedMs">Of a talk, when its first caller was offered.</param>
public readonly record struct AgentSegment(AgentState? State, string? Reason, long FromMs, long ToMs, long? OfferedMs = null)
{
    public long LengthMs => ToMs - FromMs;
}
