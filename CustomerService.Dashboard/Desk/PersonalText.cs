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
    private const string Hidden = "**";
    private const int ShortestWord = 2;
    private const int ShortestNumber = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

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
            if (plain?.Trim() is { } word && word.Length >= least) text = char.IsAsciiLetter(word[^1]) && plain == who.Name ? Words(text, word, instead!) : text.Replace(word, instead, StringComparison.OrdinalIgnoreCase);
        }

        return Numbers(Names(text, who.Name?.Trim()));
    }

    /// <summary>
    /// Parts of the name as people say them: a family name of one character where it is said as one (李女士, 姓李, 老李), and
    /// the words of a name in Latin letters each by itself. Elsewhere the same character is part of another word.
    /// </summary>
    private static string Names(string text, string? name)
    {
        if (string.IsNullOrEmpty(name)) return text;
        if (name.Length == 1 && !char.IsAscii(name[0])) return FamilyName(name[0]).Replace(text, Hidden);
        foreach (var word in name.Split([' ', '·', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(word => word.Length >= ShortestWord && word.All(char.IsLetter) && char.IsAscii(word[0])))
            text = Words(text, word, word[..1] + Hidden);
        return text;
    }

    /// <summary>Where it is a word by itself: Li is not part of Lisa.</summary>
    private static string Words(string text, string word, string instead) =>
        Regex.Replace(text, $@"(?<![\p{{L}}]){Regex.Escape(word)}(?![\p{{L}}])", instead.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    private static Regex FamilyName(char name) => new(
        $"(?<=姓){name}|(?<=叫|我是|老|小|阿){name}(?![\\p{{L}}])|{name}(?=先生|女士|小姐|太太|师傅|老师|经理|主任|老板|同志|大爷|大妈|阿姨|叔叔|大哥|大姐|某)", RegexOptions.CultureInvariant, Patience);

    /// <summary>Where nothing is known of the complainant: numbers alone.</summary>
    public static string Numbers(string text) => Number().Replace(text, match => MaskedNumber.Of(match.Value)!);

    [GeneratedRegex(@"(?<![0-9A-Za-z])(1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Number();
}
