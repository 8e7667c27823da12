using System.Collections.Immutable;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>How the mailbox stands, as administrators see it.</summary>
/// <param name="IsOn">A mailbox is set.</param>
/// <param name="LookedAt">When it was last looked into with success; null while it never was.</param>
/// <param name="Fault">What keeps the latest look from succeeding; null when nothing does.</param>
/// <param name="Latest">The latest mails, the last first.</param>
public sealed record MailIntakeStatus(bool IsOn, DateTimeOffset? LookedAt, string? Fault, DateTimeOffset? FaultAt, long Taken, long Refused, ImmutableList<MailIntakeLine> Latest)
{
    private const int MostKept = 30;

    public static MailIntakeStatus Of(bool isOn) => new(isOn, null, null, null, 0, 0, []);

    internal MailIntakeStatus With(MailIntakeLine line)
    {
        var latest = Latest.Insert(0, line);
        return this with
        {
            Taken = Taken + (line.Outcome.Number is null ? 0 : 1), Refused = Refused + (line.Outcome.Number is null ? 1 : 0),
            Latest = latest.Count > MostKept ? latest.RemoveAt(MostKept) : latest,
        };
    }
}
