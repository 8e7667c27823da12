using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>
/// To which case a mail belongs. Who answers a mail of the case names its Message-ID, which only its readers know. A case's number in
/// the subject counts only from the complainant's own address: numbers can be guessed, and a stranger's words are a case of their own.
/// </summary>
public sealed partial class MailThreads(IDbContextFactory<CustomerServiceDb> databases)
{
    private const int MostReferences = 50;
    private const int MostNumbers = 5;

    /// <summary>What a mail is known by, whichever mailbox it came through.</summary>
    public static string KeyOf(string messageId) => $"mail:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))}";

    /// <returns>The case's number; null when the mail begins one.</returns>
    public async Task<string?> FindAsync(MimeMessage mail, MailboxAddress from, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var named = mail.References.TakeLast(MostReferences).Append(mail.InReplyTo).OfType<string>().Select(KeyOf).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count > 0)
        {
            var found = await db.Complaints.Where(row => named.Contains(row.IdempotencyKey!)).OrderBy(row => row.ReceivedMs).Select(row => row.Number).FirstOrDefaultAsync(cancellation);
            if (found is not null) return found;
        }

        foreach (var number in Number().Matches(mail.Subject ?? "").Select(match => match.Value).Distinct(StringComparer.Ordinal).Take(MostNumbers))
        {
            if (await ComplaintHistory.FindAsync(db, number, cancellation) is { } complaint && from.Address.Equals(complaint.Complainant.Email, StringComparison.OrdinalIgnoreCase)) return number;
        }

        return null;
    }

    [GeneratedRegex(@"\bS?\d{4}-\d{6}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Number();
}
