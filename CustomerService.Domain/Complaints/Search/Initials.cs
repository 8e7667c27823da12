using System.Text;

namespace CustomerService.Domain.Complaints.Search;

/// <summary>
/// The pinyin initials that Chinese words are typed by: 停电 is <c>td</c>. The 3,755 characters in daily use stand in GB 2312 in
/// the order of their sounds, so that a character's place there tells its initial; a character beyond them has none.
/// </summary>
internal static class Initials
{
    private const int Last = 0xD7F9;

    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;

    /// <summary>With which character each letter begins, in the order of GB 2312; nothing in Chinese begins with i, u or v.</summary>
    private static readonly (char Letter, int From)[] Letters =
        [.. "a啊b芭c擦d搭e蛾f发g噶h哈j击k喀l垃m妈n拿o哦p啪q期r然s撒t塌w挖x昔y压z匝".Chunk(2).Select(pair => (pair[0], PlaceOf(pair[1])))];

    /// <summary>Characters of the trade that are read in two ways and begin with two letters: 重复 is chóng, 重要 is zhòng.</summary>
    private static readonly Dictionary<char, char> SecondReadings = new()
    {
        ['重'] = 'c', ['长'] = 'z', ['行'] = 'h', ['调'] = 'd', ['传'] = 'z', ['单'] = 's', ['降'] = 'x', ['大'] = 't', ['的'] = 'd', ['藏'] = 'z', ['朝'] = 'z', ['厂'] = 'a', ['车'] = 'j', ['石'] = 'd', ['会'] = 'k',
    };

    /// <summary>How a text is typed by its initials, by each way of reading it: all its characters in their first reading, then all in their second.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var first = Typed(text, second: false);
        if (first.Length > 0) yield return first;
        if (text.Any(SecondReadings.ContainsKey)) yield return Typed(text, second: true);
    }

    private static string Typed(string text, bool second)
    {
        var typed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (second && SecondReadings.TryGetValue(character, out var other)) typed.Append(other);
            else if (Of(character) is { } letter) typed.Append(letter);
            else if (char.IsWhiteSpace(character) && typed.Length > 0 && typed[^1] != ' ') typed.Append(' ');
        }

        return typed.ToString().TrimEnd();
    }

    private static char? Of(char character)
    {
        if (char.IsAsciiLetterOrDigit(character)) return character;
        var place = PlaceOf(character);
        if (place > Last || place < Letters[0].From) return null;
        return Letters[^1].From <= place ? Letters[^1].Letter : Letters[Array.FindIndex(Letters, letter => letter.From > place) - 1].Letter;
    }

    private static int PlaceOf(char character)
    {
        Span<byte> bytes = stackalloc byte[4];
        return character > 0x7F && Gb2312.GetBytes([character], bytes) == 2 ? (bytes[0] << 8) | bytes[1] : 0;
    }
}
