using CustomerService.Dashboard.Features.Hotline.Board.Sheets;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>
/// Rows that stay where they are. They are put in order when the user asks for it and not again by themselves: a row that
/// jumps away under the reader's eye is worse than one that is no longer in its place. New rows come last.
/// </summary>
public sealed class StableOrder
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private (LineSort Sort, bool Descending)? asked;

    /// <summary>The lines in their places; orders them anew when another order is asked for than before.</summary>
    public IReadOnlyList<BoardLine> Arrange(IEnumerable<BoardLine> lines, LineSort sort, bool descending) => Arrange(lines, line => line, sort, descending);

    /// <inheritdoc cref="Arrange(IEnumerable{BoardLine}, LineSort, bool)"/>
    public IReadOnlyList<LineText> Arrange(IEnumerable<LineText> lines, LineSort sort, bool descending) => Arrange(lines, text => text.Line, sort, descending);

    /// <summary>The next <see cref="Arrange(IEnumerable{BoardLine}, LineSort, bool)"/> orders by the figures of then.</summary>
    public void Forget() => asked = null;

    private List<T> Arrange<T>(IEnumerable<T> rows, Func<T, BoardLine> lineOf, LineSort sort, bool descending)
    {
        var all = rows.ToList();
        if (asked != (sort, descending))
        {
            asked = (sort, descending);
            places.Clear();
            var ordered = descending ? all.Select(lineOf).OrderByDescending(line => Key(line, sort)) : all.Select(lineOf).OrderBy(line => Key(line, sort));
            foreach (var line in ordered.ThenBy(line => line.Code, StringComparer.Ordinal)) places.Add(line.Code, places.Count);
        }

        foreach (var row in all) places.TryAdd(lineOf(row).Code, places.Count);
        all.Sort((a, b) => places[lineOf(a).Code].CompareTo(places[lineOf(b).Code]));
        return all;
    }

    // What is unknown comes after every known value when the greatest come first, and before them otherwise.
    private static IComparable Key(BoardLine line, LineSort sort) => sort switch
    {
        LineSort.Waiting => (double)line.Waiting,
        LineSort.LongestWait => -(double)(line.LongestSince?.ToUnixTimeMilliseconds() ?? long.MaxValue),
        LineSort.Offered => (double)line.Offered,
        LineSort.Answered => (double)line.Answered,
        LineSort.Abandoned => (double)line.Abandoned,
        LineSort.Left => (double)line.LeftTotal,
        LineSort.AnswerRate => line.AnswerRate.Value ?? -1,
        LineSort.ServiceLevel => line.ServiceLevel.Value ?? -1,
        LineSort.AverageWait => line.AverageWaitSeconds ?? -1,
        _ => line.Code,
    };
}
