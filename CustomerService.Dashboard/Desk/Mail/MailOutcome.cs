namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>What became of a mail.</summary>
/// <param name="Number">The case it made or belongs to; null when it was refused.</param>
/// <param name="IsNew">It made the case.</param>
/// <param name="IsKnown">It was taken before; nothing changed.</param>
/// <param name="FilesLeftOut">How many of its files were not taken.</param>
public sealed record MailOutcome(string? Number, bool IsNew, bool IsKnown, int FilesLeftOut, MailRefusal? Refusal)
{
    public static MailOutcome Refused(MailRefusal refusal) => new(null, IsNew: false, IsKnown: false, 0, refusal);
}
