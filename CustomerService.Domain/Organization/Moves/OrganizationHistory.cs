using System.Collections.Concurrent;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>
/// Who was under whom on any day, and which queue belonged where: today's organisation with the moves taken back. What no move names was
/// always where it is; names and kinds are those of today.
/// </summary>
public sealed class OrganizationHistory(Organizations organizations, UnitMoves moves)
{
    private volatile Known known = new(OrganizationTree.Empty, 0, []);

    /// <summary>The organisation on a day.</summary>
    public OrganizationTree On(DateOnly day) => Current().On(day);

    /// <summary>A period cut wherever the organisation changed within it; the parts are ascending and without gaps.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day after the last; later than <paramref name="from"/>.</param>
    public IReadOnlyList<TreePart> Parts(DateOnly from, DateOnly to)
    {
        var now = Current();
        IReadOnlyList<DateOnly> edges = [from, .. now.Lists.SelectMany(list => list.Moves).Select(move => move.From).Where(day => day > from && day < to).Distinct().Order(), to];
        return [.. edges.Zip(edges.Skip(1), (start, end) => new TreePart(start, end, now.On(start)))];
    }

    private Known Current()
    {
        var (tree, lists, last) = (organizations.Current, moves.All.ToList(), known);
        var version = lists.Sum(list => list.Sequence);
        return ReferenceEquals(last.Tree, tree) && last.Version == version ? last : known = new Known(tree, version, lists);
    }

    private sealed record Known(OrganizationTree Tree, int Version, IReadOnlyList<UnitMoveList> Lists)
    {
        private readonly ConcurrentDictionary<DateOnly, OrganizationTree> trees = new();

        public OrganizationTree On(DateOnly day)
        {
            if (Lists.Count == 0) return Tree;
            var since = Lists.SelectMany(list => list.Moves).Select(move => move.From).Where(from => from <= day).DefaultIfEmpty().Max();
            return trees.GetOrAdd(since, start =>
            {
                var units = Lists.Where(list => !list.IsQueue).ToDictionary(list => list.Unit, StringComparer.Ordinal);
                var queues = Lists.Where(list => list.IsQueue).ToDictionary(list => list.Unit, StringComparer.Ordinal);
                return Tree.Rearranged(
                    unit => units.TryGetValue(unit.Code, out var list) ? Tree.Unit(list.ParentOn(start)) : unit.Parent,
                    queue => queues.TryGetValue(queue.Code, out var list) ? Tree.Unit(list.ParentOn(start)) ?? queue.Unit : queue.Unit);
            });
        }
    }
}
