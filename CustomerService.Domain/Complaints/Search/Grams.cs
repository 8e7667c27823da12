using System.Text;

namespace CustomerService.Domain.Complaints.Search;

/// <summary>
/// The pieces a text is indexed by on either engine: each two characters that stand beside each other, so that any two Chinese
/// characters are found, and each three of plain letters and digits, since two of those say little.
/// </summary>
public static class Grams
{
    /// <summary>Every piece of a folded text, once.</summary>
    public static IReadOnlyCollection<string> Of(string folded)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var runes in Words(folded))
        {
            for (var i = 0; i + 1 < runes.Length; i++)
            {
                grams.Add(Join(runes, i, 2));
                if (IsPlain(runes, i)) grams.Add(Join(runes, i, 3));
            }
        }

        return grams;
    }

    /// <summary>The fewest pieces that a text has when it holds the word; none for a single character.</summary>
    public static IReadOnlyCollection<string> Asked(string word)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var runes in Words(word))
        {
            for (var i = 0; i + 1 < runes.Length; i++)
            {
                if (IsPlain(runes, i)) grams.Add(Join(runes, i, 3));
                else if (i == 0 || !IsPlain(runes, i - 1)) grams.Add(Join(runes, i, 2));
            }
        }

        return grams;
    }

    private static IEnumerable<Rune[]> Words(string folded) =>
        folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.EnumerateRunes().ToArray());

    private static bool IsPlain(Rune[] runes, int from) => from + 2 < runes.Length && runes[from].IsAscii && runes[from + 1].IsAscii && runes[from + 2].IsAscii;

    private static string Join(Rune[] runes, int from, int length) => string.Concat(runes.AsSpan(from, length).ToArray());
}
