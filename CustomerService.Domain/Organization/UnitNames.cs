namespace CustomerService.Domain.Organization;

/// <summary>
/// Units found by their names in free words: what all units of a kind end with (供电局, 营业厅) says nothing about the place, what is
/// left of a name does. Nothing of any organisation's way to name its units is assumed.
/// </summary>
public static class UnitNames
{
    private const int ShortestStem = 2;

    /// <summary>The units whose names stand in the words, the longest name first; one inside another's name is left out.</summary>
    public static IReadOnlyList<(UnitNode Unit, string Named)> In(string words, IReadOnlyCollection<UnitNode> units)
    {
        var endings = units.GroupBy(unit => unit.Kind, StringComparer.Ordinal).ToDictionary(kind => kind.Key, kind => Ending([.. kind.Select(unit => unit.Name)]), StringComparer.Ordinal);
        var named = units.Select(unit => (Unit: unit, Named: Stem(unit.Name, endings[unit.Kind])))
            .Where(each => each.Named.Length >= ShortestStem && Stands(each.Named, words))
            .OrderByDescending(each => each.Named.Length).ThenByDescending(each => each.Unit.Path().Count()).ThenBy(each => each.Unit.Code, StringComparer.Ordinal).ToList();
        return [.. named.Where((each, i) => !named.Take(i).Any(longer => longer.Named.Length > each.Named.Length && longer.Named.Contains(each.Named, StringComparison.OrdinalIgnoreCase)) && !IsNamedLikeAbove(each))];

        // A hall that is called like its unit and nothing more is not meant by that name.
        bool IsNamedLikeAbove((UnitNode Unit, string Named) each) => named.Any(other => other.Unit != each.Unit && each.Unit.IsWithin(other.Unit) && string.Equals(other.Named, each.Named, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Chinese runs on without gaps; a word of letters or digits has to stand by itself.</summary>
    private static bool Stands(string stem, string words)
    {
        for (var at = words.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!RunsOn(words, at) && !RunsOn(words, at + stem.Length)) return true;
        }

        return false;
    }

    /// <summary>Whether a word of plain letters or digits goes over the place between two characters.</summary>
    private static bool RunsOn(string text, int at) => at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);

    private static string Stem(string name, string ending) => name[..^ending.Length].Trim();

    /// <summary>What all the names end with, without leaving any of them empty; nothing for a single name.</summary>
    private static string Ending(IReadOnlyList<string> names)
    {
        if (names.Count < 2) return "";
        var length = 0;
        var shortest = names.Min(name => name.Length);
        while (length < shortest - ShortestStem && names.All(name => name[^(length + 1)] == names[0][^(length + 1)])) length++;
        while (length > 0 && names.Any(name => RunsOn(name, name.Length - length))) length--;
        return names[0][^length..];
    }
}
