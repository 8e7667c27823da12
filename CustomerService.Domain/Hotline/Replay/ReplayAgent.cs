namespace CustomerService.Domain.Hotline.Replay;

/// <summary>What is known of an agent at the beginning of the loaded stretch, and what was said within it.</summary>
/// <param name="Before">As the agent stood at the beginning; null when nothing had been said.</param>
/// <param name="Said">The statements that come to count within the stretch.</param>
internal sealed record ReplayAgent(string Code, AgentRecord? Before, IReadOnlyList<JournaledEvent> Said)
{
    public AgentRecord? At(ReplayCut cut)
    {
        var record = Before;
        foreach (var journaled in Said)
        {
            if (cut.Holds(journaled.TimeMs, journaled.Position)) record = (record ?? new AgentRecord(Code)).Hear(journaled.Event);
        }

        return record;
    }
}
