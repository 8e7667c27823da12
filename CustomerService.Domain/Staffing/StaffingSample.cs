using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Agents;

namespace CustomerService.Domain.Staffing;

/// <summary>What a queue went through in <c>[From, To)</c>: the evidence behind an advice.</summary>
public sealed record StaffingSample(DateTimeOffset From, DateTimeOffset To)
{
    public long Arrivals { get; init; }

    public double ArrivalsPerSecond => Arrivals / (To - From).TotalSeconds;

    /// <summary>Talk, ended or going on, over the talks that ended; null when none ended.</summary>
    public Estimate? Talk { get; init; }

    /// <summary>Wrap-up, ended or going on, over the wrap-ups whose end is known; null where nobody says when agents wrap up, which is not zero.</summary>
    public Estimate? WrapUp { get; init; }

    /// <summary>
    /// How long a call keeps an agent: talk, and wrap-up where it is known, with as many ends as talks ended. Without it the talk alone is
    /// the least it can be; <see cref="IsTalkAlone"/> says so. Null when no talk ended.
    /// </summary>
    public Estimate? Handling => Talk is { } talk ? talk with { Seconds = talk.Seconds + (WrapUp?.Seconds ?? 0) } : null;

    /// <summary>Whether the handling time lacks the wrap-up, because nobody said it.</summary>
    public bool IsTalkAlone => Talk is not null && WrapUp is null;

    /// <summary>All waiting, however it ended, over the callers who hung up; null when nobody did.</summary>
    public Estimate? Patience { get; init; }

    /// <summary>Since when patience was measured; earlier than <see cref="From"/> where the calls of the period alone would not tell.</summary>
    public DateTimeOffset PatienceFrom { get; init; } = From;

    /// <summary>Reads the sample from the visits offered in the period, as they stood at its end.</summary>
    /// <param name="said">What was said of the agents who talked, by the agent's code.</param>
    public static StaffingSample Of(IReadOnlyCollection<Leg> legs, ILookup<string, AgentStatement> said, DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds());
        var offered = legs.Where(leg => leg.Outcome != LegOutcome.Orphan && leg.OfferedMs >= start && leg.OfferedMs < end).ToList();
        var talks = offered.Where(leg => leg.Outcome == LegOutcome.Answered && leg.ConcludedMs < end).ToLookup(leg => leg.Agent ?? "", AgentTalkOf, StringComparer.Ordinal);
        var handling = talks.Select(agent => HandlingTally.Of(agent, said[agent.Key], start, end)).Aggregate(default(HandlingTally), (sum, one) => sum + one);
        var waitMs = offered.Sum(leg => Math.Min(leg.ConcludedMs ?? end, end) - leg.OfferedMs);
        return new(from, to)
        {
            Arrivals = offered.Count,
            Talk = Estimate.Censored((handling.TalkMs + handling.OpenTalkMs) / 1000.0, handling.Talks),
            WrapUp = handling.WrapUps == 0 ? null : new((handling.WrapUpMs + handling.OpenWrapUpMs) / 1000.0 / handling.WrapUps, handling.WrapUps),
            Patience = Estimate.Censored(waitMs / 1000.0, offered.LongCount(leg => leg.Outcome == LegOutcome.Abandoned && leg.ConcludedMs < end)),
        };

        static AgentTalk AgentTalkOf(Leg leg) => AgentTalk.Of(leg);
    }
}
