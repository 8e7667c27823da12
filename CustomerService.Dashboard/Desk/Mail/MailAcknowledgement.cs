using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Complaints;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Desk.Mail;

/// <summary>
/// Tells the sender of a new case its number, at most once, in the organisation's language. It says of itself that a machine sent it, so no
/// machine answers; nothing of what was sent is repeated in it, since the sender may be forged.
/// </summary>
public sealed class MailAcknowledgement(MailSender sender, IOptions<MailSettings> settings, IStringLocalizer<Features.Complaints.Mail.MailIntakeText> text, TimeProvider clock, ILogger<MailAcknowledgement> log)
{
    public async Task SendAsync(MimeMessage mail, MailboxAddress to, string number, CancellationToken cancellation)
    {
        if (!MailboxAddress.TryParse(settings.Value.From, out var from)) return;
        using var answer = Languages.Say(Languages.Chinese, () => new MimeMessage([from], [to], text["AnswerSubject", number], new TextPart("plain") { Text = text["AnswerText", number] }));
        answer.Date = clock.GetUtcNow();
        answer.Headers.Add("Auto-Submitted", "auto-replied");
        if (mail.MessageId is { Length: > 0 } id)
        {
            answer.InReplyTo = id;
            answer.References.Add(id);
        }

        var outcome = await sender.SendAsync(answer, cancellation);
        if (outcome.Fault is { } fault) log.LogWarning("The receipt of a case{Which} could not be acknowledged: {Fault}", ComplaintNumber.IsSealed(number) ? "" : " " + number, fault);
    }
}
