using System.Security.Claims;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Attachments;
using CustomerService.Dashboard.Desk.Mail;
using CustomerService.Dashboard.Features.Complaints.Mail;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Mail;

/// <summary>Mail becomes cases and answers, once, and no machine is ever answered.</summary>
public sealed class MailIntakeTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Zhou = "zhou.min@customer.example";

    [Fact]
    public async Task Take_ANewMail_MakesACaseAndTheSameMailAgainNoSecondOne()
    {
        var intake = Intake();
        using var mail = Mail("The bill is wrong", "August was charged twice.");

        var first = await intake.TakeAsync(mail);
        var again = await intake.TakeAsync(mail);

        Assert.Equal((true, false, true), (first.IsNew, again.IsNew, again.IsKnown));
        Assert.Equal(first.Number, again.Number);
        var complaint = (await FindAsync(first.Number!)).Complaint;
        Assert.Equal(("The bill is wrong", "August was charged twice.", "mail", Zhou), (complaint.Title, complaint.Text, complaint.Intake.Channel, complaint.Complainant.Email));
    }

    [Fact]
    public async Task Take_AnAnswer_IsAWordInItsCaseOnce()
    {
        var intake = Intake();
        using var mail = Mail("No power", "Since the morning");
        var number = (await intake.TakeAsync(mail)).Number!;
        using var answer = Mail("Re: No power", "Still none", to: mail);

        var added = await intake.TakeAsync(answer);
        var again = await intake.TakeAsync(answer);

        Assert.Equal((number, false, false), (added.Number, added.IsNew, added.IsKnown));
        Assert.True(again.IsKnown);
        Assert.Equal(["Still none"], (await FindAsync(number)).Events.OfType<Noted>().Select(note => note.Text));
    }

    [Fact]
    public async Task Take_AnAnswerThatWasAskedFor_LetsTheClocksRunAgain()
    {
        var intake = Intake();
        using var mail = Mail("Refund", "Where is it?");
        var number = (await intake.TakeAsync(mail)).Number!;
        var lin = await LinAsync();
        var desk = server.Services.GetRequiredService<ComplaintDesk>();
        await desk.ActAsync(lin, number, ComplaintVerb.Acknowledge, new());
        await desk.ActAsync(lin, number, ComplaintVerb.Assign, new() { Officer = lin.Identity!.Name });
        await desk.ActAsync(lin, number, ComplaintVerb.AskCustomer, new() { Question = "Which account?" });
        using var answer = Mail("Re: Refund", "Number 42", to: mail);

        await intake.TakeAsync(answer);

        var complaint = (await FindAsync(number)).Complaint;
        Assert.Equal((ComplaintState.UnderInvestigation, false), (complaint.State, complaint.IsPaused));
    }

    [Theory]
    [InlineData(Zhou, true)]
    [InlineData("stranger@elsewhere.example", false)]
    public async Task Take_ANumberInTheSubject_CountsFromTheComplainantAlone(string from, bool isAnswer)
    {
        var intake = Intake();
        using var mail = Mail("Meter", "It turns too fast");
        var number = (await intake.TakeAsync(mail)).Number!;
        using var other = Mail($"About {number}", "One more thing", from: from);

        var outcome = await intake.TakeAsync(other);

        Assert.Equal(isAnswer, outcome.Number == number);
        Assert.Equal(!isAnswer, outcome.IsNew);
    }

    [Fact]
    public async Task Take_AnAnswerToASealedCase_ReachesItWithoutTellingAnybody()
    {
        var intake = Intake(settings => settings.Kind = "report");
        using var mail = Mail("An inspector", "takes money");
        var made = await intake.TakeAsync(mail);
        using var answer = Mail("Re: An inspector", "Here is the proof", to: mail);

        var added = await intake.TakeAsync(answer);

        Assert.Equal(made.Number, added.Number);
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied", MailRefusal.Automatic)]
    [InlineData("Precedence", "bulk", MailRefusal.Bulk)]
    [InlineData("List-Id", "<news.example>", MailRefusal.Bulk)]
    [InlineData("X-Autoreply", "yes", MailRefusal.Automatic)]
    [InlineData("Return-Path", "<>", MailRefusal.Automatic)]
    public async Task Take_MailThatAMachineSent_IsRefused(string header, string word, MailRefusal refusal)
    {
        using var mail = Mail("Out of office", "I am away");
        mail.Headers.Add(header, word);

        Assert.Equal(refusal, (await Intake().TakeAsync(mail)).Refusal);
    }

    [Theory]
    [InlineData("desk@our.example", MailRefusal.Own)]
    [InlineData("MAILER-DAEMON@mx.example", MailRefusal.Automatic)]
    public async Task Take_MailOfOurselvesOrOfAMailServer_IsRefused(string from, MailRefusal refusal)
    {
        using var mail = Mail("Loop", "Loop", from: from);

        Assert.Equal(refusal, (await Intake().TakeAsync(mail)).Refusal);
    }

    [Fact]
    public async Task Take_TooManyOfOneSender_AreRefusedAndTheirRepeatsAreNotCounted()
    {
        var intake = Intake(settings => settings.MostAnHour = 2);
        using var first = Mail("One", "One", from: "many@sender.example");
        using var second = Mail("Two", "Two", from: "many@sender.example");
        using var third = Mail("Three", "Three", from: "many@sender.example");
        await intake.TakeAsync(first);
        await intake.TakeAsync(first);

        Assert.Null((await intake.TakeAsync(second)).Refusal);
        Assert.Equal(MailRefusal.TooMany, (await intake.TakeAsync(third)).Refusal);
    }

    [Fact]
    public async Task Take_Files_GoThroughTheSameDoorAsAllFiles()
    {
        var body = new BodyBuilder { TextBody = "See the files" };
        body.Attachments.Add("proof.txt", "words"u8.ToArray());
        body.Attachments.Add("photo.jpg", "MZ\u0090\0"u8.ToArray());
        using var mail = Mail("Files", "");
        mail.Body = body.ToMessageBody();

        var outcome = await Intake().TakeAsync(mail);

        Assert.Equal(1, outcome.FilesLeftOut);
        Assert.Equal(["proof.txt"], (await FindAsync(outcome.Number!)).Events.OfType<FileAttached>().Select(file => file.Name));
    }

    [Fact]
    public async Task Take_Html_IsReadAsItsReaderSeesIt()
    {
        using var mail = Mail("Html", "");
        mail.Body = new TextPart("html") { Text = "<html><head><title>t</title><style>p{}</style></head><body><p>One &lt;b&gt;</p><script>alert(1)</script><div>Two</div></body></html>" };

        var complaint = (await FindAsync((await Intake().TakeAsync(mail)).Number!)).Complaint;

        Assert.Equal(["One <b>", "Two"], complaint.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static MimeMessage Mail(string subject, string text, string from = Zhou, MimeMessage? to = null)
    {
        var mail = new MimeMessage([new MailboxAddress("Zhou Min", from)], [MailboxAddress.Parse("desk@our.example")], subject, new TextPart("plain") { Text = text });
        if (to is not null) mail.InReplyTo = to.MessageId;
        return mail;
    }

    private MailIntake Intake(Action<MailIntakeSettings>? change = null)
    {
        var settings = new MailIntakeSettings { Unit = "north", User = "desk@our.example" };
        change?.Invoke(settings);
        var (options, sending) = (Options.Create(settings), Options.Create(new MailSettings()));
        var services = server.Services;
        var acknowledgement = new MailAcknowledgement(
            services.GetRequiredService<MailSender>(), sending, services.GetRequiredService<IStringLocalizer<MailIntakeText>>(), TimeProvider.System, NullLogger<MailAcknowledgement>.Instance);
        return new MailIntake(
            services.GetRequiredService<ComplaintDesk>(), services.GetRequiredService<AttachmentDesk>(), new MailThreads(services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>()),
            new MailLoops(options, sending, TimeProvider.System), acknowledgement, options);
    }

    private Task<ClaimsPrincipal> LinAsync() => server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

    private async Task<CaseFile> FindAsync(string number) => (await server.Services.GetRequiredService<DeskQueries>().FindAsync(await LinAsync(), number))!;
}
