using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline.Replay;

/// <summary>The moments of a day that are worth a look.</summary>
/// <param name="LongestWaitAt">When the caller who waited longest was about to be answered, to give up or to leave; null without a call.</param>
/// <param name="LongestWaitMs">How long that caller waited.</param>
/// <param name="WorstQuarterEnd">The end of the worst 15 minutes; null when none had calls enough.</param>
/// <param name="WorstQuarterRate">The answer rate of the calls offered in them.</param>
public sealed record ReplayExtremes(DateTimeOffset? LongestWaitAt, long LongestWaitMs, DateTimeOffset? WorstQuarterEnd, Ratio WorstQuarterRate)
{
    /// <summary>Fewer concluded calls than this say nothing about 15 minutes.</summary>
    public const int FewestCalls = 5;

    private const long StepMs = 5 * 60 * 1000;
    private const long QuarterMs = 15 * 60 * 1000;

    /// <summary>
    /// Of legs offered in <c>[from, to)</c>. The worst 15 minutes are those with the lowest answer rate among the quarters that end on
    /// a full five minutes; of equals the earliest.
    /// </summary>
    public static ReplayExtremes Of(IEnumerable<Leg> legs, HotlineSettings settings, long fromMs, long toMs)
    {
        var offered = legs.Where(leg => leg.Outcome != LegOutcome.Orphan && leg.OfferedMs >= fromMs && leg.OfferedMs < toMs).ToList();
        var concluded = offered.Where(leg => leg.WaitMs is not null).ToList();
        Leg? longest = concluded.Count == 0 ? null : concluded.OrderByDescending(leg => leg.WaitMs).ThenBy(leg => leg.OfferedMs).First();
        var slots = offered.GroupBy(leg => (leg.OfferedMs - fromMs) / StepMs).ToDictionary(slot => slot.Key, slot => Tally(slot, settings));
        long? worstEnd = null;
        var worst = Ratio.Unknown;
        for (var end = fromMs + QuarterMs; end <= toMs; end += StepMs)
        {
            var tally = new CallTally();
            var last = (end - fromMs) / StepMs;
            for (var slot = last - 3; slot < last; slot++)
            {
                if (slots.TryGetValue(slot, out var part)) tally.Add(part);
            }

            if (tally.AnswerRate.Denominator < FewestCalls || tally.AnswerRate.Value >= (worst.Value ?? double.MaxValue)) continue;
            (worstEnd, worst) = (end, tally.AnswerRate);
        }

        return new(
            longest is { } one ? DateTimeOffset.FromUnixTimeSeconds(Math.Max(one.OfferedMs, one.ConcludedMs!.Value - 1) / 1000) : null, longest?.WaitMs ?? 0,
            worstEnd is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null, worst);
    }

    private static CallTally Tally(IEnumerable<Leg> legs, HotlineSettings settings)
    {
        var tally = new CallTally();
        foreach (var leg in legs) tally.Add(leg, 1, settings);
        return tally;
    }
}
