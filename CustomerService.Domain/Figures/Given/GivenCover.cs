using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Figures.Given;

/// <summary>
/// Which given totals make up a unit's figure in a span of days: its own, the longest periods first; and where it has none,
/// those of the units that were under it then. No day is covered twice.
/// </summary>
internal sealed class GivenCover(GivenBook book, OrganizationHistory history)
{
    /// <summary>The codes of which anything lies wholly within the days <c>[from, to)</c>.</summary>
    public IReadOnlyList<string> Codes(DateOnly from, DateOnly to) =>
        [.. book.Totals.Where(each => each.Value.Exists(total => total.Period.Start >= from && total.Period.End <= to)).Select(each => each.Key.Code).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<GivenTotal> Of(string unit, string code, DateOnly from, DateOnly to)
    {
        var found = new List<GivenTotal>();
        Add(unit, code, from, to, found);
        return found;
    }

    /// <summary>Whether totals of the code are there for every day of <c>[from, to)</c>: the unit's own, or of all units that were under it.</summary>
    public bool Covers(string unit, string code, DateOnly from, DateOnly to)
    {
        var start = from;
        foreach (var total in book.Of(unit, code).Where(total => total.Period.Start >= from && total.Period.End <= to).OrderBy(total => total.Period.Start).ThenByDescending(total => total.Period.End))
        {
            if (total.Period.Start > start && !ChildrenCover(start, total.Period.Start)) return false;
            if (total.Period.End > start) start = total.Period.End;
        }

        return start >= to || ChildrenCover(start, to);

        bool ChildrenCover(DateOnly gap, DateOnly end) => Children(unit, gap, end).ToList() is { Count: > 0 } children && children.TrueForAll(child => Covers(child.Unit, code, child.From, child.To));
    }

    private void Add(string unit, string code, DateOnly from, DateOnly to, List<GivenTotal> found)
    {
        var own = new List<GivenTotal>();
        foreach (var total in book.Of(unit, code))
        {
            if (total.Period.Start >= from && total.Period.End <= to && !own.Exists(taken => taken.Period.Contains(total.Period.Start))) own.Add(total);
        }

        own.Sort((one, other) => one.Period.Start.CompareTo(other.Period.Start));
        found.AddRange(own);
        var start = from;
        foreach (var end in own.Select(total => total.Period).Append(default))
        {
            var gap = end == default(ReportingPeriod) ? to : end.Start;
            if (gap > start) AddChildren(unit, code, start, gap, found);
            start = end == default(ReportingPeriod) ? to : end.End;
        }
    }

    private void AddChildren(string unit, string code, DateOnly from, DateOnly to, List<GivenTotal> found)
    {
        foreach (var (child, start, end) in Children(unit, from, to)) Add(child, code, start, end, found);
    }

    /// <summary>Who was directly under a unit, each for as long as it stayed there.</summary>
    public IEnumerable<(string Unit, DateOnly From, DateOnly To)> Children(string unit, DateOnly from, DateOnly to)
    {
        var open = new SortedDictionary<string, (DateOnly From, DateOnly To)>(StringComparer.Ordinal);
        var done = new List<(string, DateOnly, DateOnly)>();
        foreach (var part in history.Parts(from, to))
        {
            foreach (var child in part.Tree.Unit(unit)?.Children ?? [])
            {
                var stays = open.TryGetValue(child.Code, out var since) && since.To == part.From;
                if (!stays && open.TryGetValue(child.Code, out var before)) done.Add((child.Code, before.From, before.To));
                open[child.Code] = (stays ? since.From : part.From, part.To);
            }
        }

        return [.. done, .. open.Select(each => (each.Key, each.Value.From, each.Value.To))];
    }
}
