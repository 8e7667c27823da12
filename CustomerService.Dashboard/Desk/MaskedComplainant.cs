using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk;

/// <summary>Who complains, as shown to whoever has not asked for more: enough to tell two people apart, not enough to find one (bank measures, article 9).</summary>
public sealed record MaskedComplainant(string? Name, string? Phone, string? Email, string? Address, string? CustomerNumber)
{
    private const string Hidden = "**";

    public static MaskedComplainant Of(Complainant who) => new(
        Start(who.Name, 1), MaskedNumber.Of(who.Phone), who.Email is { } mail ? Start(mail, 1) + (mail.LastIndexOf('@') is > 0 and var at ? mail[at..] : "") : null,
        Start(who.Address, 3), MaskedNumber.Of(who.CustomerNumber));

    /// <summary>By characters as people count them; a text no longer than what may be shown is hidden altogether.</summary>
    private static string? Start(string? text, int shown)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var characters = new StringInfo(text);
        return characters.LengthInTextElements > shown ? characters.SubstringByTextElements(0, shown) + Hidden : Hidden;
    }
}
