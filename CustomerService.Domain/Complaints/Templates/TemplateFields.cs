using System.Text.RegularExpressions;

namespace CustomerService.Domain.Complaints.Templates;

/// <summary>The fields that a reply template may hold, as <c>{number}</c>; they are filled from the case at the moment the template is taken.</summary>
public static partial class TemplateFields
{
    public const string Number = "number";
    public const string Title = "title";
    public const string Kind = "kind";
    public const string Category = "category";
    public const string Unit = "unit";
    public const string Officer = "officer";
    public const string Place = "place";
    public const string Received = "received";
    public const string Due = "due";

    public static IReadOnlyList<string> All { get; } = [Number, Title, Kind, Category, Unit, Officer, Place, Received, Due];

    /// <summary>The first thing in braces that is no field; null when there is none.</summary>
    public static string? FindUnknown(string text) =>
        Field().Matches(text).Select(match => match.Groups["name"].Value).FirstOrDefault(name => !All.Contains(name));

    /// <summary>The words with every field filled that is known; one that is not stays as it stands, so that whoever reads it sees the gap.</summary>
    /// <param name="value">What a field holds; null when the case does not know it.</param>
    public static string Fill(string text, Func<string, string?> value) =>
        Field().Replace(text, match => value(match.Groups["name"].Value) is { Length: > 0 } known ? known : match.Value);

    /// <summary>Whether a field still waits to be filled.</summary>
    public static bool HasGap(string text) => Field().Matches(text).Any(match => All.Contains(match.Groups["name"].Value));

    [GeneratedRegex(@"\{(?<name>[A-Za-z]{1,30})\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Field();
}
