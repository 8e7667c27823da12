namespace CustomerService.Domain.Briefs.Facts;

/// <summary>What the quality of a month's data is told by.</summary>
public static class QualityCodes
{
    /// <summary>Completeness: days of the month on which any call came in, of all its days.</summary>
    public const string DaysCovered = "days-covered";

    /// <summary>Completeness: visits whose end was reported, of all that were offered.</summary>
    public const string EndsKnown = "ends-known";

    /// <summary>Completeness: conversations whose length is known, of all that were answered.</summary>
    public const string TalksKnown = "talks-known";

    /// <summary>Completeness: of the works that the summary counts, those whose number is known.</summary>
    public const string VolumesKnown = "volumes-known";

    /// <summary>Stability: days on which the number of calls lay within its control limits, of those that could be judged.</summary>
    public const string DaysAsUsual = "days-as-usual";

    /// <summary>Timeliness: briefs of the last twelve months that were submitted in time, of those that were due.</summary>
    public const string BriefsInTime = "briefs-in-time";

    /// <summary>The score of the executives' page: the lowest of its checks that say enough (<see cref="Analysis.DataQuality"/>).</summary>
    public const string Score = "score";

    /// <summary>Completeness: hours in which calls came, of those in which enough usually come.</summary>
    public const string HoursReported = "hours-reported";

    /// <summary>Timeliness: visits drawn whose reports arrived within the allowed delay.</summary>
    public const string InTime = "in-time";

    /// <summary>Spot check: visits drawn whose reports do not contradict each other.</summary>
    public const string Consistent = "consistent";

    /// <summary>Follow-up: items due that were replied to at all.</summary>
    public const string Settled = "settled";

    public static IReadOnlyList<string> All { get; } = [Score, HoursReported, EndsKnown, TalksKnown, InTime, Consistent, Settled, DaysCovered, VolumesKnown, DaysAsUsual, BriefsInTime];

    /// <summary>What the executives' page calls a check here; both tell the same share.</summary>
    public static string Of(Analysis.QualityCheck check) => check switch
    {
        Analysis.QualityCheck.HoursReported => HoursReported,
        Analysis.QualityCheck.EndsReported => EndsKnown,
        Analysis.QualityCheck.TalksReported => TalksKnown,
        Analysis.QualityCheck.InTime => InTime,
        Analysis.QualityCheck.Consistent => Consistent,
        _ => Settled,
    };
}
