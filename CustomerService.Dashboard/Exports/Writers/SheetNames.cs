using System.Buffers;
using System.Globalization;

namespace CustomerService.Dashboard.Exports.Writers;

/// <summary>Names for sheets as spreadsheets allow them: at most 31 characters, some of them forbidden, each name once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\/?*[]:");
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string wanted)
    {
        var name = string.Concat(wanted.Select(c => Forbidden.Contains(c) || char.IsControl(c) ? ' ' : c)).Trim().Trim('\'');
        if (name.Length == 0) name = "Sheet";
        if (name.Length > Longest) name = name[..Longest].TrimEnd();
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            unique = name[..Math.Min(name.Length, Longest - suffix.Length)] + suffix;
        }

        return unique;
    }
}
