using CustomerService.Domain.Hotline;
using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Analysis;

/// <summary>
/// How far a unit's figures can be believed: a handful of plain shares, each with both of its parts. There is no weighted index to argue
/// about; a chain is as good as its weakest link, so the score is the lowest of what is known.
/// </summary>
public sealed record DataQuality(IReadOnlyDictionary<QualityCheck, Ratio> Checks)
{
    /// <summary>An hour counts as expected where its weekday and hour bring as many calls on average; fewer may stay away by chance (e⁻⁵ is 0.7 %).</summary>
    public const int CallsOfAnExpectedHour = 5;

    /// <summary>A check over fewer than this is shown and not part of the score: a handful says nothing.</summary>
    public const int Fewest = 10;

    /// <summary>The lowest of the checks that say enough; null when none does.</summary>
    public double? Score => Checks.Values.Where(Speaks).Min(check => check.Value);

    /// <summary>The check that the score is; null when there is none.</summary>
    public QualityCheck? Weakest => Score is null ? null : Checks.Where(check => Speaks(check.Value) && check.Value.Value == Score).Min(check => check.Key);

    public Ratio this[QualityCheck check] => Checks.GetValueOrDefault(check);

    /// <summary>What the sums of a period say.</summary>
    /// <param name="calls">The unit's visits of the period.</param>
    /// <param name="requests">Its items of the period.</param>
    /// <param name="hours">Each hour of the period that is over, with its weekday and hour of the day and the visits offered in it.</param>
    /// <param name="drawn">What a spot check found.</param>
    public static DataQuality Of(CallTally calls, RequestTally requests, IEnumerable<HourOffered> hours, SpotCheck drawn) => new(new Dictionary<QualityCheck, Ratio>
    {
        [QualityCheck.HoursReported] = Reported(hours),
        [QualityCheck.EndsReported] = new(calls.Offered - calls.Waiting - calls.LeftLost, calls.Offered),
        [QualityCheck.TalksReported] = new(calls.TalkCount, calls.Answered),
        [QualityCheck.InTime] = new(drawn.InTime, drawn.Drawn - drawn.Imported),
        [QualityCheck.Consistent] = new(drawn.Consistent, drawn.Drawn),
        [QualityCheck.Settled] = requests.RepliedAtAll,
    });

    private static bool Speaks(Ratio check) => check.Denominator >= Fewest;

    private static Ratio Reported(IEnumerable<HourOffered> hours)
    {
        var expected = hours.GroupBy(hour => (hour.Day, hour.Hour)).Where(cell => cell.Average(hour => hour.Offered) >= CallsOfAnExpectedHour).SelectMany(cell => cell).ToList();
        return new Ratio(expected.Count(hour => hour.Offered > 0), expected.Count);
    }
}
