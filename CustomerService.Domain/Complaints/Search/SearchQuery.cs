using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CustomerService.Domain.Complaints.Search;

/// <summary>What somebody typed into the search, as words that all have to be found.</summary>
/// <param name="Words">Empty when nothing of it can be searched.</param>
/// <param name="TooShort">What was left out: a single character stands in too many cases to say anything.</param>
public sealed partial record SearchQuery(IReadOnlyList<SearchWord> Words, IReadOnlyList<string> TooShort)
{
    public const int MostCharacters = 100;
    private const int MostWords = 8;
    private const int LeastPhone = 7;

    /// <param name="typed">Words parted by spaces.</param>
    /// <param name="mayUnmask">Whether telephone and customer numbers are compared too.</param>
    /// <param name="year">The year of today's numbers: six digits or fewer name a case of this year or the last.</param>
    public static SearchQuery Read(string? typed, bool mayUnmask, int year)
    {
        var words = new List<SearchWord>();
        var tooShort = new List<string>();
        var chunks = (typed ?? "").Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var chunk in chunks.Take(MostWords))
        {
            if (Number().Match(chunk) is { Success: true } match) words.Add(new SearchWord(SearchText.Fold(chunk), [Whole(match)], null, null, null));
            else if (chunk.Any(char.IsDigit)) words.Add(WithDigits(chunk, mayUnmask, year));
            else Add(SearchText.Fold(chunk), words, tooShort);
        }

        return new SearchQuery(words, tooShort);
    }

    private static void Add(string folded, List<SearchWord> words, List<string> tooShort)
    {
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (new StringInfo(word).LengthInTextElements < 2) tooShort.Add(word);
            else words.Add(new SearchWord(word, [], null, null, null));
        }
    }

    private static SearchWord WithDigits(string chunk, bool mayUnmask, int year)
    {
        var digits = Phone().IsMatch(chunk) ? SearchText.Digits(chunk) : null;
        IReadOnlyList<string> numbers = digits is { Length: <= 6 } serial && long.TryParse(serial, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? [.. new[] { year, year - 1 }.SelectMany(each => new[] { ComplaintNumber.Of(each, number), ComplaintNumber.Of(each, number, isSealed: true) })]
            : [];
        return new SearchWord(
            SearchText.Fold(chunk), numbers, mayUnmask && digits is { Length: >= LeastPhone } ? digits : null, mayUnmask && digits is { Length: 4 } ? digits : null,
            mayUnmask && SearchText.Code(chunk) is { Length: >= 4 } code ? code : null);
    }

    private static string Whole(Match match) => ComplaintNumber.Of(
        int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), long.Parse(match.Groups["serial"].Value, CultureInfo.InvariantCulture), match.Groups["sealed"].Length > 0);

    [GeneratedRegex("^(?<sealed>[sS]?)(?<year>20[0-9]{2})-(?<serial>[0-9]{1,9})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\+?[0-9()\-]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Phone();
}
