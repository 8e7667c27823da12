namespace CustomerService.Domain.Hotline.Agents;

/// <summary>话后处理 what an agent did between the end of a conversation and being free again, by what was said of the agent.</summary>
/// <param name="LengthMs">From the end of the talk; so far, when it goes on.</param>
/// <param name="IsOver">Whether its end was said.</param>
public readonly record struct WrapUp(long LengthMs, bool IsOver)
{
    /// <summary>An exchange says the state that follows a talk with the talk's end; a system that says it separately may be this late or early.</summary>
    public const long SaidWithinMs = 5_000;

    /// <summary>
    /// The wrap-up after the talk. It lasts from the talk's end until another state is said, or until the agent's next talk. Where another
    /// state than wrap-up was said at the talk's end there was none, which is a length of zero.
    /// </summary>
    /// <param name="talk">A talk that ended.</param>
    /// <param name="said">The statements of the agent, in the order of <see cref="AgentStatement.Compare"/>.</param>
    /// <param name="nextTalkMs">When the agent's next talk began; null when there was none.</param>
    /// <param name="toMs">The moment up to which anything is known.</param>
    /// <returns>Null when nothing was said at the end of the talk: then nobody knows, which is not zero.</returns>
    public static WrapUp? After(in AgentTalk talk, IReadOnlyList<AgentStatement> said, long? nextTalkMs, long toMs)
    {
        if (talk.ToMs is not { } ended || ended >= toMs) return null;
        var (earliest, latest) = (Math.Max(talk.FromMs, ended - SaidWithinMs), Math.Min(ended + SaidWithinMs, Math.Min(nextTalkMs ?? toMs, toMs)));
        var isKnown = false;
        long? began = null;
        for (var i = FirstFrom(said, earliest); i < said.Count; i++)
        {
            var statement = said[i];
            if (statement.TimeMs >= toMs || statement.TimeMs > nextTalkMs) break;
            if (began is null)
            {
                if (statement.TimeMs > latest) break;
                if (statement.State == AgentState.WrapUp) began = statement.TimeMs;
                isKnown |= statement.State != AgentState.OnCall;
            }
            else if (statement.State != AgentState.WrapUp)
            {
                return new(Math.Max(0, statement.TimeMs - ended), IsOver: true);
            }
        }

        if (began is null) return isKnown ? new(0, IsOver: true) : null;
        return nextTalkMs < toMs ? new(Math.Max(0, nextTalkMs.Value - ended), IsOver: true) : new(toMs - ended, IsOver: false);
    }

    /// <summary>The index of the first statement at the moment or after it.</summary>
    private static int FirstFrom(IReadOnlyList<AgentStatement> said, long ms)
    {
        var (low, high) = (0, said.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (said[middle].TimeMs < ms) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
