namespace CustomerService.Domain.Hotline.Projection;

/// <summary>What a commit adds to an agent's day.</summary>
internal readonly record struct AgentCount(long Answered, long Ended, long TalkMs, long NoAnswers)
{
    public bool IsZero => this == default;

    public static AgentCount Of(in Leg leg, int times) =>
        new(times, leg.TalkMs is null ? 0 : times, (leg.TalkMs ?? 0) * times, 0);

    public static AgentCount operator +(AgentCount a, AgentCount b) =>
        new(a.Answered + b.Answered, a.Ended + b.Ended, a.TalkMs + b.TalkMs, a.NoAnswers + b.NoAnswers);
}
