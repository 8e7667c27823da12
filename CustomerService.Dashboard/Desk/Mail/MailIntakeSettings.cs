using CustomerService.Dashboard.Delivery;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>The settings of section <c>MailIntake</c>: the mailbox that becomes cases.</summary>
public sealed class MailIntakeSettings
{
    public const string Section = "MailIntake";

    /// <summary>The IMAP server; without it no mail is read.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 993;

    public MailTls Tls { get; set; } = MailTls.Implicit;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string Folder { get; set; } = "INBOX";

    /// <summary>Code of the unit that mail is for; the pack's rules decide who answers.</summary>
    public string Unit { get; set; } = "";

    /// <summary>What a mail is until an officer reclassifies it; a kind of the rule pack.</summary>
    public string Kind { get; set; } = "complaint";

    /// <summary>How often the mailbox is looked into; at least ten seconds.</summary>
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one look may wait for the server; at most five minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Bytes of a mail at most, with everything in it.</summary>
    public long MostBytes { get; set; } = 40 * 1024 * 1024;

    /// <summary>Mails of one sender within an hour at most; two machines that answer each other stop here at the latest.</summary>
    public int MostAnHour { get; set; } = 20;

    /// <summary>Whether the sender of a new case is told its number; needs the section <c>Mail</c>.</summary>
    public bool Acknowledge { get; set; }

    /// <summary>Our own addresses besides <c>User</c> and <c>Mail:From</c>: what comes from them is never taken.</summary>
    public string[] OwnAddresses { get; set; } = [];
}
