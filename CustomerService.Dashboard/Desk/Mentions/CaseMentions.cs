namespace CustomerService.Dashboard.Desk.Mentions;

/// <summary>For whom a note is meant: <c>@</c> and a name, or a user name where two bear the same name.</summary>
public static class CaseMentions
{
    /// <summary>The user names of those whom a note names, each once, in the order of the people.</summary>
    /// <param name="people">Those who may see the case; nobody else can be meant.</param>
    public static IReadOnlyList<string> In(string? note, IReadOnlyList<DeskOfficer> people)
    {
        if (note is null || !note.Contains('@', StringComparison.Ordinal)) return [];
        var names = people.SelectMany(person => Names(person, people).Select(name => (name, person.UserName))).OrderByDescending(each => each.name.Length).ToList();
        var meant = new HashSet<string>(StringComparer.Ordinal);
        for (var at = note.IndexOf('@', StringComparison.Ordinal); at >= 0; at = note.IndexOf('@', at + 1))
        {
            // What stands behind a letter is the middle of a mail address.
            if (at > 0 && char.IsAsciiLetterOrDigit(note[at - 1])) continue;
            var named = names.FirstOrDefault(each => IsAt(note, at + 1, each.name));
            if (named.UserName is { } user) meant.Add(user);
        }

        return [.. people.Select(person => person.UserName).Where(meant.Contains)];
    }

    /// <summary>What stands behind the <c>@</c> for a person: the name, unless somebody else bears it too.</summary>
    public static string NameOf(DeskOfficer person, IReadOnlyList<DeskOfficer> people) =>
        people.Count(each => IsSame(each.DisplayName, person.DisplayName)) == 1 ? person.DisplayName : person.UserName;

    private static IEnumerable<string> Names(DeskOfficer person, IReadOnlyList<DeskOfficer> people) => new[] { NameOf(person, people), person.UserName }.Distinct(StringComparer.OrdinalIgnoreCase);

    // A name in letters ends where the letters end: "@Li" means nobody called Liang. Chinese words follow a name without a space.
    private static bool IsAt(string note, int from, string name) =>
        string.Compare(note, from, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && !(from + name.Length < note.Length && char.IsAsciiLetterOrDigit(name[^1]) && char.IsAsciiLetterOrDigit(note[from + name.Length]));

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
