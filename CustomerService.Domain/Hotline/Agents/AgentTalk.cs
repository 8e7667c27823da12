namespace CustomerService.Domain.Hotline.Agents;

/// <summary>A conversation of an agent, <c>[FromMs, ToMs)</c>.</summary>
/// <param name="OfferedMs">When the caller was offered.</param>
/// <param name="FromMs">When it was answered.</param>
/// <param name="ToMs">When it ended; null while it is under way, or when its end was never reported.</param>
/// <param name="IsEndUnknown">The end was never reported and never will be: nobody knows what followed the answer.</param>
public readonly record struct AgentTalk(long OfferedMs, long FromMs, long? ToMs, bool IsEndUnknown = false)
{
    public static AgentTalk Of(in Leg leg) =>
        new(leg.OfferedMs, leg.ConcludedMs!.Value, leg.EndedMs, leg.EndedMs is null && leg.Conflicts.HasFlag(LegConflicts.EndNeverReported));
}
