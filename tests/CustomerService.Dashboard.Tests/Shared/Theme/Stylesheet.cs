using System.Globalization;
using System.Text.RegularExpressions;

namespace CustomerService.Dashboard.Tests.Shared.Theme;

/// <summary>The colours of <c>tokens.css</c> in one scheme.</summary>
internal sealed partial class Stylesheet(string scheme)
{
    private readonly Dictionary<string, string> colours = Read(":root").Concat(Read($":root[data-scheme='{scheme}']"))
        .GroupBy(token => token.Key).ToDictionary(token => token.Key, token => token.Last().Value);

    public string this[string token] => colours["--cs-" + token];

    /// <summary>The contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    public double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(this[one]), Luminance(this[other]));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string selector)
    {
        var css = File.ReadAllText(Path.Combine(SourceTree.Dashboard, "wwwroot", "css", "tokens.css"));
        var start = css.IndexOf(selector + " {", StringComparison.Ordinal);
        var block = css[start..css.IndexOf('}', start)];
        return Colour().Matches(block).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"(--cs-[\w-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Colour();
}
