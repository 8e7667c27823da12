using CustomerService.Domain.Complaints.Search;

namespace CustomerService.Domain.Complaints.Similarity;

/// <summary>
/// How much a case that is being written down is like a recorded one, as points with their reasons, so that an officer can judge
/// the judgement: the caller's number 40, the place up to 30 (another place takes 20 away), the words up to 40, the category 10
/// (the kind alone 5), a day apart at most 10, a week 5.
/// </summary>
public sealed record CaseLikeness
{
    /// <summary>From here on it is worth a look.</summary>
    public const int WorthALook = 40;

    /// <summary>From here on it is likely the same matter.</summary>
    public const int Likely = 70;

    /// <summary>Fewer pieces than this say nothing about words.</summary>
    private const int FewestGrams = 6;

    /// <summary>Any two texts of one trade share so many words.</summary>
    private const double Usual = 0.25;

    public bool IsSameCaller { get; private init; }

    /// <summary>How alike the places are, 0 to 1; null when one of them is unknown.</summary>
    public double? Place { get; private init; }

    /// <summary>Which part of the new words stands in the recorded case as well, 0 to 1; null when too little is written.</summary>
    public double? Words { get; private init; }

    public bool IsSameCategory { get; private init; }

    public bool IsSameKind { get; private init; }

    public TimeSpan Apart { get; private init; }

    public int Points => Math.Max(0, (IsSameCaller ? 40 : 0) + PlacePoints + WordPoints + (IsSameCategory ? 10 : IsSameKind ? 5 : 0) + TimePoints);

    public bool IsLikely => Points >= Likely;

    public bool IsSamePlace => Place >= 0.8;

    private int PlacePoints => Place switch
    {
        >= 0.8 => 30,
        >= 0.5 => 15,
        < 0.2 => -20,
        _ => 0,
    };

    private int WordPoints => Words is { } share ? (int)Math.Round(40 * Math.Max(0, (share - Usual) / (1 - Usual))) : 0;

    private int TimePoints => Apart.Duration() <= TimeSpan.FromDays(1) ? 10 : Apart.Duration() <= TimeSpan.FromDays(7) ? 5 : 0;

    public static CaseLikeness Of(CaseSketch sketch, EarlierCase earlier) => new()
    {
        IsSameCaller = sketch.Phone is not null && sketch.Phone == earlier.Phone,
        Place = Alike(sketch.Place, earlier.Place),
        Words = Contained(Grams.Of(SearchText.Fold(sketch.Words)), Grams.Of(earlier.Words)),
        IsSameCategory = sketch.Category is not null && sketch.Category == earlier.Category,
        IsSameKind = sketch.Kind == earlier.Kind,
        Apart = sketch.At - earlier.ReceivedAt,
    };

    /// <summary>How many of their pieces two places share (Dice); one that names the other whole counts as the same.</summary>
    public static double? Alike(string? place, string? other)
    {
        var (one, two) = (Whole(place), Whole(other));
        if (one.Length < 2 || two.Length < 2) return null;
        if (one == two) return 1;
        // Half an address may stand for the whole: 8 Garden Road for 8 Garden Road, building 3.
        if (Math.Min(one.Length, two.Length) >= 5 && (one.Contains(two, StringComparison.Ordinal) || two.Contains(one, StringComparison.Ordinal))) return 0.9;
        var (a, b) = (Grams.Of(one), Grams.Of(two));
        return a.Count + b.Count == 0 ? null : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    /// <summary>Some part an address by spaces and others do not.</summary>
    private static string Whole(string? place) => SearchText.Fold(place).Replace(" ", "", StringComparison.Ordinal);

    private static double? Contained(IReadOnlyCollection<string> written, IReadOnlyCollection<string> recorded) =>
        written.Count < FewestGrams ? null : (double)written.Count(recorded.Contains) / written.Count;
}
