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

    public static IReadOnlyList<string> All { get; } = [DaysCovered, EndsKnown, TalksKnown, VolumesKnown, DaysAsUsual, BriefsInTime];
}
