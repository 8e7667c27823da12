using System.Globalization;
using System.Text;

namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>
/// A file's name as it may be shown and saved: no folder, no control characters, none that turn the direction of reading (a name
/// may otherwise look as if it ended in another way), the ending of its type.
/// </summary>
public static class AttachmentName
{
    public const int Most = 120;

    /// <exception cref="AttachmentRefusedException">The name's ending is another type's.</exception>
    public static string Of(string given, FileType type)
    {
        var ending = Path.GetExtension(Clean(given));
        if (!type.Extensions.Contains(ending.ToLowerInvariant())) throw new AttachmentRefusedException(AttachmentFault.Disguised);
        var stem = Clean(given)[..^ending.Length].TrimEnd('.', ' ');
        return (stem.Length == 0 ? "file" : Short(stem, Most - ending.Length)) + ending.ToLowerInvariant();
    }

    private static string Clean(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) continue;
            clean.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "_" : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static string Short(string stem, int most) => stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)];
}
