using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Digests;

/// <summary>The good and the bad news of a unit and the units below it: what chance alone hardly explains, the largest first.</summary>
public sealed record DigestNews(IReadOnlyList<DigestChange> Own, IReadOnlyList<DigestChange> Good, IReadOnlyList<DigestChange> Bad)
{
    /// <summary>As many of each kind as a mail holds.</summary>
    public const int Most = 3;

    /// <param name="own">The unit itself now and before.</param>
    /// <param name="below">Its children now and before, matched by unit.</param>
    public static DigestNews Of((UnitFigures Now, UnitFigures Before) own, IEnumerable<(UnitFigures Now, UnitFigures Before)> below)
    {
        IReadOnlyList<DigestChange> ownChanges = [.. Changes(own.Now, own.Before)];
        var telling = ownChanges.Concat(below.SelectMany(pair => Changes(pair.Now, pair.Before))).Where(change => change.IsBeyondChance).ToList();
        return new(ownChanges, Largest(telling, isBetter: true), Largest(telling, isBetter: false));
    }

    private static IEnumerable<DigestChange> Changes(UnitFigures now, UnitFigures before) =>
        Measure.All.Select(measure => new DigestChange(now.Unit, measure, measure.Of(now), measure.Of(before)));

    private static IReadOnlyList<DigestChange> Largest(IEnumerable<DigestChange> changes, bool isBetter) =>
        [.. changes.Where(change => change.IsBetter == isBetter).OrderByDescending(change => change.Size).ThenBy(change => change.Unit.Code, StringComparer.Ordinal).Take(Most)];
}
