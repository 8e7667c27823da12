using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk;

/// <summary>Who complains, as shown to whoever has not asked for more: enough to tell two people apart, not enough to find one (bank measures, article 9).</summary>
public sealed record MaskedComplainant(string? Name, string? Phone, string? Email, string? Address, string? CustomerNumber)
{
    private const int Shown = 3;

    public static MaskedComplainant Of(Complainant who) => new(
        Start(who.Name, 1), Ends(who.Phone), who.Email is { } mail ? Start(mail, 1) + (mail.LastIndexOf('@') is > 0 and var at ? mail[at..] : "") : null,
        Start(who.Address, Shown), Ends(who.CustomerNumber));

    private static string? Start(string? text, int shown) => text is not { Length: > 0 } ? null : text[..Math.Min(shown, text.Length > shown ? shown : 0)] + "**";

    /// <summary>13800001234 becomes 138****1234; what is short keeps its last two.</summary>
    private static string? Ends(string? text) => text switch
    {
        not { Length: > 0 } => null,
        { Length: >= 10 } => text[..Shown] + "****" + text[^4..],
        _ => "****" + text[^Math.Min(2, text.Length / 2)..],
    };
}
