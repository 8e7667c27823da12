using System.Globalization;
using System.Text;

namespace CustomerService.Domain.Complaints.Search;

/// <summary>
/// What of a case can be searched, and how texts are compared: without regard to case, width or punctuation. A case is found
/// when every word that was asked for stands somewhere in its title, its place, what was said, or the initials of title and place.
/// </summary>
public static class SearchText
{
    /// <summary>Letters and digits in their plain form, words parted by one space.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark) folded.Append(Rune.ToLowerInvariant(rune));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Digits alone, as telephone numbers are compared; null when there are none.</summary>
    public static string? Digits(string? number)
    {
        var digits = string.Concat((number ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits;
    }

    /// <summary>Letters and digits alone, as customers' numbers are compared; null when there are none.</summary>
    public static string? Code(string? number)
    {
        var code = Fold(number).Replace(" ", "", StringComparison.Ordinal);
        return code.Length == 0 ? null : code;
    }

    /// <summary>Everything of a case that its readers may see anyway, folded.</summary>
    public static string Of(Complaint complaint)
    {
        var (title, place) = (Fold(complaint.Title), Fold(complaint.Place));
        return string.Join(' ', new[] { title }.Concat(Initials.Of(title)).Append(place).Concat(Initials.Of(place)).Append(Fold(complaint.Text)).Where(part => part.Length > 0));
    }
}
