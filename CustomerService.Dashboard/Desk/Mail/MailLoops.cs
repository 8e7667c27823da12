using System.Collections.Concurrent;
using CustomerService.Dashboard.Delivery;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>Recognises mail that nobody wrote, so that no two machines ever write to each other through the desk (RFC 3834).</summary>
public sealed class MailLoops(IOptions<MailIntakeSettings> settings, IOptions<MailSettings> sending, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly string[] Robots = ["mailer-daemon", "postmaster", "noreply", "no-reply"];

    private readonly ConcurrentDictionary<string, Dictionary<string, DateTimeOffset>> senders = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null for mail that a person wrote.</returns>
    public MailRefusal? Judge(MimeMessage mail, MailboxAddress from)
    {
        if (Says(mail, "Auto-Submitted") is { } submitted && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase)) return MailRefusal.Automatic;
        if (Says(mail, "X-Autoreply") is not null || Says(mail, "X-Autorespond") is not null || Says(mail, "Return-Path") is "<>" || mail.Body is MultipartReport) return MailRefusal.Automatic;
        if (Says(mail, "Precedence") is { } precedence && precedence.ToLowerInvariant() is "bulk" or "junk" or "list" or "auto_reply") return MailRefusal.Bulk;
        if (Says(mail, "List-Id") is not null) return MailRefusal.Bulk;
        if (IsOwn(from.Address)) return MailRefusal.Own;
        if (Robots.Contains(from.LocalPart.ToLowerInvariant())) return MailRefusal.Automatic;
        return null;
    }

    /// <summary>Counts a mail of a sender; the same one brought again counts once.</summary>
    /// <returns>False when it is one too many within the hour.</returns>
    public bool Admit(string address, string key)
    {
        var now = clock.GetUtcNow();
        if (senders.Count > MostRemembered) senders.Clear();
        var mails = senders.GetOrAdd(address, _ => new(StringComparer.Ordinal));
        lock (mails)
        {
            foreach (var (old, at) in mails.ToList())
            {
                if (now - at >= Window) mails.Remove(old);
            }

            if (mails.ContainsKey(key)) return true;
            if (mails.Count >= settings.Value.MostAnHour) return false;
            mails.Add(key, now);
            return true;
        }
    }

    private static string? Says(MimeMessage mail, string header) => mail.Headers[header]?.Trim() is { Length: > 0 } word ? word : null;

    private bool IsOwn(string address) => settings.Value.OwnAddresses.Append(settings.Value.User).Append(sending.Value.From).Any(own =>
        own is not null && MailboxAddress.TryParse(own, out var mailbox) && mailbox.Address.Equals(address, StringComparison.OrdinalIgnoreCase));
}
