namespace CustomerService.Domain.Hotline.Agents;

/// <summary>A state as a source reported it.</summary>
/// <param name="By">Decides between two statements of one moment, as it does on the live board: source and id of the report.</param>
public readonly record struct AgentStatement(long TimeMs, AgentState State, string? Reason, string By = "")
{
    /// <summary>A total order that does not depend on arrival.</summary>
    public static int Compare(AgentStatement left, AgentStatement right)
    {
        var order = left.TimeMs.CompareTo(right.TimeMs);
        return order != 0 ? order : string.CompareOrdinal(left.By, right.By);
    }
}
