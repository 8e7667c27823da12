using CustomerService.Domain.Regulations;

namespace CustomerService.Domain.Figures;

/// <summary>
/// The works of the monthly summary (CSG 3.3) of any set of units and period: what was accepted, by category, the call-backs made,
/// and what only others can count and give. Work that nothing counts and nobody gave is unknown, never 0.
/// </summary>
public sealed class VolumeTally
{
    /// <summary>The volume that counts the desk's call-backs.</summary>
    public const string CallBack = "call-back";

    private readonly SortedDictionary<string, long> accepted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> given = new(StringComparer.Ordinal);

    /// <summary>Accepted items by the category they were reported with; empty for none.</summary>
    public IReadOnlyDictionary<string, long> Accepted => accepted;

    /// <summary>Given totals by the volume's code.</summary>
    public IReadOnlyDictionary<string, long> Given => given;

    public long CallBacks { get; private set; }

    /// <summary>How much of a work was done; null when it is unknown.</summary>
    /// <param name="volume">A row of the pack's monthly summary.</param>
    /// <param name="pack">Says which kind a category is of.</param>
    public long? Of(BusinessVolume volume, RulePack pack)
    {
        if (volume.Kinds.Count > 0) return accepted.Where(each => KindOf(each.Key, pack) is { } kind && volume.Kinds.Contains(kind)).Sum(each => each.Value) + given.GetValueOrDefault(volume.Code);
        if (given.TryGetValue(volume.Code, out var known)) return known + (volume.Code == CallBack ? CallBacks : 0);
        return volume.Code == CallBack ? CallBacks : null;
    }

    /// <summary>Accepted items whose category is of no kind of the pack, or of several: part of no volume.</summary>
    public long Unclassified(RulePack pack) => accepted.Where(each => KindOf(each.Key, pack) is null).Sum(each => each.Value);

    public void Accept(string category, long count)
    {
        if (count != 0) accepted[category] = accepted.GetValueOrDefault(category) + count;
    }

    public void CallBackMade(long count) => CallBacks += count;

    public void Give(string volume, long count) => given[volume] = given.GetValueOrDefault(volume) + count;

    public void Add(VolumeTally other)
    {
        foreach (var (category, count) in other.accepted) Accept(category, count);
        CallBacks += other.CallBacks;
    }

    /// <summary>The desk names a kind; an exchange may name a category, which says a kind when it is offered for one only.</summary>
    private static string? KindOf(string category, RulePack pack) =>
        pack.Kinds.Any(kind => kind.Code == category) ? category : pack.FindCategory(category) is { Kinds: [var only] } ? only : null;
}
