namespace CustomerService.Domain.Hotline.Agents;

/// <summary>
/// 平均处理时长 how long a call keeps an agent: talk, with what was held in it, and wrap-up. Each part has its own count, since wrap-up is
/// known of those talks only at whose end the agent's state was said.
/// </summary>
/// <param name="TalkMs">Talks that ended.</param>
/// <param name="Talks">How many.</param>
/// <param name="WrapUpMs">Wrap-ups that ended.</param>
/// <param name="WrapUps">How many, those of no length among them.</param>
/// <param name="OpenTalkMs">What passed so far of talks under way; in no average.</param>
/// <param name="OpenWrapUpMs">What passed so far of wrap-ups under way; in no average.</param>
public readonly record struct HandlingTally(long TalkMs, long Talks, long WrapUpMs, long WrapUps, long OpenTalkMs = 0, long OpenWrapUpMs = 0)
{
    /// <summary>Null while no talk ended.</summary>
    public double? TalkSeconds => Mean(TalkMs, Talks);

    /// <summary>Null while no end of a wrap-up is known.</summary>
    public double? WrapUpSeconds => Mean(WrapUpMs, WrapUps);

    /// <summary>Talk and wrap-up together; null where either is unknown.</summary>
    public double? Seconds => TalkSeconds + WrapUpSeconds;

    public static HandlingTally operator +(HandlingTally left, HandlingTally right) => new(
        left.TalkMs + right.TalkMs, left.Talks + right.Talks, left.WrapUpMs + right.WrapUpMs, left.WrapUps + right.WrapUps,
        left.OpenTalkMs + right.OpenTalkMs, left.OpenWrapUpMs + right.OpenWrapUpMs);

    /// <summary>Of one agent: the talks answered in <c>[fromMs, toMs)</c>, as they stood at its end.</summary>
    public static HandlingTally Of(IEnumerable<AgentTalk> talks, IEnumerable<AgentStatement> statements, long fromMs, long toMs)
    {
        var said = statements.ToList();
        said.Sort(AgentStatement.Compare);
        var talked = talks.Where(talk => talk.FromMs < toMs).OrderBy(talk => talk.FromMs).ThenBy(talk => talk.OfferedMs).ToList();
        var tally = default(HandlingTally);
        for (var i = 0; i < talked.Count; i++)
        {
            if (talked[i].FromMs < fromMs || talked[i].IsEndUnknown) continue;
            tally += Of(talked[i], said, i + 1 < talked.Count ? talked[i + 1].FromMs : null, toMs);
        }

        return tally;
    }

    private static HandlingTally Of(in AgentTalk talk, List<AgentStatement> said, long? nextTalkMs, long toMs)
    {
        if (talk.ToMs is not { } ended || ended >= toMs) return new(0, 0, 0, 0, OpenTalkMs: toMs - talk.FromMs);
        var talked = new HandlingTally(ended - talk.FromMs, 1, 0, 0);
        return WrapUp.After(talk, said, nextTalkMs, toMs) switch
        {
            { IsOver: true } wrapUp => talked with { WrapUpMs = wrapUp.LengthMs, WrapUps = 1 },
            { } wrapUp => talked with { OpenWrapUpMs = wrapUp.LengthMs },
            null => talked,
        };
    }

    private static double? Mean(long milliseconds, long count) => count == 0 ? null : milliseconds / 1000.0 / count;
}
