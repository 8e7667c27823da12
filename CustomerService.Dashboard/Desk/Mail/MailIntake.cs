using System.Security.Claims;
using CustomerService.Dashboard.Desk.Attachments;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Journal;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>
/// Makes of a mail a case, or a word of its complainant in the case it answers, through the same doors as everyone else. A mail is known
/// by its Message-ID: brought again it changes nothing, so a look that was broken off is simply repeated.
/// </summary>
public sealed class MailIntake(
    ComplaintDesk desk, AttachmentDesk files, MailThreads threads, MailLoops loops, MailAcknowledgement acknowledgement, IOptions<MailIntakeSettings> settings)
{
    private const int MostFiles = 20;

    /// <summary>Takes words in for the whole organisation, sealed cases too: a complainant's answer reaches the case wherever it lies.</summary>
    private static readonly ClaimsPrincipal Door = ServiceDoor.Of("mail", Access.WholeOrganization, Roles.SupervisionOfficer);

    /// <exception cref="JournalUnavailableException">It was not kept, and has to be brought again.</exception>
    public async Task<MailOutcome> TakeAsync(MimeMessage mail, CancellationToken cancellation = default)
    {
        if (mail.From.Mailboxes.FirstOrDefault() is not { Address.Length: > 0 } from) return MailOutcome.Refused(MailRefusal.Unreadable);
        if (loops.Judge(mail, from) is { } refusal) return MailOutcome.Refused(refusal);
        var text = MailText.Of(mail);
        if (text.Length == 0 && string.IsNullOrWhiteSpace(mail.Subject)) return MailOutcome.Refused(MailRefusal.Unreadable);
        var key = MailThreads.KeyOf(mail.MessageId is { Length: > 0 } id ? id : $"{from.Address} {mail.Date:O} {mail.Subject} {text}");
        if (!loops.Admit(from.Address, key)) return MailOutcome.Refused(MailRefusal.TooMany);
        try
        {
            return await threads.FindAsync(mail, from, cancellation) is { } number
                ? await AddAsync(number, mail, key, text, cancellation)
                : await ReceiveAsync(mail, from, key, text, cancellation);
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseNotFoundException)
        {
            return MailOutcome.Refused(MailRefusal.Invalid);
        }
    }

    private async Task<MailOutcome> ReceiveAsync(MimeMessage mail, MailboxAddress from, string key, string text, CancellationToken cancellation)
    {
        var (stored, leftOut) = await StoreAsync(mail, cancellation);
        var title = MailText.Clean(mail.Subject ?? "", NewCaseChecks.MostTitle).Replace('\n', ' ');
        var name = MailText.Clean(from.Name ?? "", 100);
        var (made, isNew) = await desk.ReceiveAsync(Door, new NewCase
        {
            Kind = settings.Value.Kind, Title = title.Length > 0 ? title : TitleOf.Text(text), Text = text.Length > 0 ? text : title, Unit = settings.Value.Unit, Channel = "mail",
            Complainant = new() { Name = name.Length > 0 ? name : null, Email = from.Address }, Key = key, Files = stored,
        }, cancellation);
        if (isNew && settings.Value.Acknowledge) await acknowledgement.SendAsync(mail, from, made.Number, cancellation);
        return new(made.Number, isNew, !isNew, leftOut, Refusal: null);
    }

    private async Task<MailOutcome> AddAsync(string number, MimeMessage mail, string key, string text, CancellationToken cancellation)
    {
        var isKnown = false;
        var words = text.Length > 0 ? text : MailText.Clean(mail.Subject ?? "", NewCaseChecks.MostTitle);
        await desk.DoAsync(Door, number, (complaint, step) =>
        {
            isKnown = complaint.HasTaken(key);
            if (isKnown) return;
            if (complaint.Refuses(ComplaintVerb.CustomerAnswered) is null) complaint.HearCustomer(new() { By = step.By, At = step.At, Answer = words, SentAs = key });
            else complaint.Note(new() { By = step.By, At = step.At, Text = words, SentAs = key });
        }, cancellation: cancellation);
        var leftOut = 0;
        foreach (var part in Files(mail)) leftOut += await TryAsync(part, content => files.AttachAsync(Door, number, NameOf(part), content, cancellation)) ? 0 : 1;
        return new(number, IsNew: false, isKnown, leftOut, Refusal: null);
    }

    private async Task<(IReadOnlyList<StoredFile> Stored, int LeftOut)> StoreAsync(MimeMessage mail, CancellationToken cancellation)
    {
        var stored = new List<StoredFile>();
        var leftOut = 0;
        foreach (var part in Files(mail)) leftOut += await TryAsync(part, async content => stored.Add(await files.StoreAsync(Door, NameOf(part), content, cancellation))) ? 0 : 1;
        return (stored, leftOut);
    }

    /// <summary>A file that is not taken keeps nothing else out; the mailbox still has it.</summary>
    private static async Task<bool> TryAsync(MimePart part, Func<Stream, Task> take)
    {
        try
        {
            await using var content = part.Content!.Open();
            await take(content);
            return true;
        }
        catch (AttachmentRefusedException)
        {
            return false;
        }
    }

    private static IEnumerable<MimePart> Files(MimeMessage mail) => mail.Attachments.OfType<MimePart>().Where(part => part.Content is not null).Take(MostFiles);

    private static string NameOf(MimePart part) => part.FileName is { Length: > 0 } name ? name : "file";
}
