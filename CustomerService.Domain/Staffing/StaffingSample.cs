using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Staffing;

/// <summary>What a queue went through in <c>[From, To)</c>: the evidence behind an advice.</summary>
public sealed record StaffingSample(DateTimeOffset From, DateTimeOffset To)
{
    public long Arrivals { get; init; }

    public double ArrivalsPerSecond => Arrivals / (To - From).TotalSeconds;

    /// <summary>Talk, ended or going on, over the talks that ended; null when none ended.</summary>
    public Estimate? Handling { get; init; }

    /// <summary>All waiting, however it ended, over the callers who hung up; null when nobody did.</summary>
    public Estimate? Patience { get; init; }

    /// <summary>Since when patience was measured; earlier than <see cref="From"/> where the calls of the period alone would not tell.</summary>
    public DateTimeOffset PatienceFrom { get; init; } = From;

    /// <summary>Reads the sample from the visits offered in the period, as they stood at its end.</summary>
    public static StaffingSample Of(IEnumerable<Leg> legs, DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds());
        long arrivals = 0, talks = 0, abandons = 0;
        double talkMs = 0, waitMs = 0;
        foreach (var leg in legs)
        {
            if (leg.Outcome == LegOutcome.Orphan || leg.OfferedMs < start || leg.OfferedMs >= end) continue;
            arrivals++;
            waitMs += Math.Min(leg.ConcludedMs ?? end, end) - leg.OfferedMs;
            if (leg.Outcome == LegOutcome.Abandoned && leg.ConcludedMs < end) abandons++;
            if (leg.Outcome != LegOutcome.Answered || leg.ConcludedMs >= end || (leg.EndedMs is null && !leg.IsTalking)) continue;
            talkMs += Math.Min(leg.EndedMs ?? end, end) - leg.ConcludedMs!.Value;
            if (leg.EndedMs < end) talks++;
        }

        return new(from, to)
        {
            Arrivals = arrivals, Handling = Estimate.Censored(talkMs / 1000, talks), Patience = Estimate.Censored(waitMs / 1000, abandons),
        };
    }
}
