using System.Text.RegularExpressions;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk;

/// <summary>
/// Free words with the complainant's data masked in them: what is known of them wherever it stands again, and every number that looks
/// like a mobile telephone's or an identity card's, whoever's it is (bank measures, article 9). What nobody can know to be a name stays.
/// </summary>
public static partial class PersonalText
{
    private const int ShortestWord = 2;
    private const int ShortestNumber = 5;

    public static string? Of(string? text, Complainant who)
    {
        if (string.IsNullOrEmpty(text)) return text;
        var masked = MaskedComplainant.Of(who);
        (string? Plain, string? Masked, int Least)[] known =
        [
            (who.Address, masked.Address, ShortestNumber), (who.Email, masked.Email, ShortestNumber), (who.Phone, masked.Phone, ShortestNumber),
            (who.CustomerNumber, masked.CustomerNumber, ShortestNumber), (who.Name, masked.Name, ShortestWord),
        ];
        foreach (var (plain, instead, least) in known)
        {
            if (plain?.Trim() is { } word && word.Length >= least) text = text.Replace(word, instead, StringComparison.OrdinalIgnoreCase);
        }

        return Numbers(text);
    }

    /// <summary>Where nothing is known of the complainant: numbers alone.</summary>
    public static string Numbers(string text) => Number().Replace(text, match => MaskedNumber.Of(match.Value)!);

    [GeneratedRegex(@"(?<![0-9A-Za-z])(1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Number();
}
