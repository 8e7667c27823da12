using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Alerts.Delivery;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Ladder;

/// <summary>A case's steps on their whole way out of the house: from the ladder to a mailbox, an officer's own and a webhook, each on a real socket.</summary>
public sealed class ToldOfficersTests : DeskOnAClock
{
    private const string Own = "lin.wei@north.example";

    private readonly SmtpSink sink;

    public ToldOfficersTests()
        : this(new SmtpSink())
    {
    }

    private ToldOfficersTests(SmtpSink sink)
        : base(("Mail:Host", "127.0.0.1"), ("Mail:Port", sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Mail:From", "desk@hotline.example"), ("Mail:Tls", "None"), ("Webhooks:AllowPrivateAddresses", "true")) =>
        this.sink = sink;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task StepBeforeOneOfficer_IsMailedToTheUnitAndThatOfficerOnce_AndALevelUpByWebhook_AcrossARestart()
    {
        await using var above = await WebhookReceiver.StartAsync();
        await AddAsync(Mailbox(tellsOfficer: true), new AlertChannel("head", "Above", AlertChannelKind.Webhook, above.Address, "en", AlertSeverity.Critical, Server.Services.GetRequiredService<WebhookKeys>().Protect(WebhookKeys.New())));
        var (lin, number) = await AssignedAsync();

        Clock.Advance(TimeSpan.FromDays(6));
        await LookAsync();
        await TellAsync();
        await Server.RestartAsync();
        await TellAsync();

        var events = await EventsAsync(number);
        var steps = events.OfType<Escalated>().ToList();
        var personal = steps.Count(step => step.Told.Any(told => told.Officer == "lin.wei"));
        var higher = steps.Count(step => step.Told.Any(told => told.Unit == "head"));
        Assert.True(personal > 0 && higher > 0);
        await DrainedAsync(() => Task.FromResult(sink.Mails.Count >= steps.Count(step => step.Told.Any(told => told.Unit == "north")) + personal && above.Posts.Count >= higher));

        var mails = sink.Mails.Select(mail => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)))).ToList();
        Assert.Equal(mails.Count, mails.Select(mail => mail.MessageId).Distinct().Count());
        var own = mails.Where(mail => mail.To.Mailboxes.Single().Address == Own).ToList();
        Assert.Equal(personal, own.Count);
        Assert.All(mails, mail =>
        {
            Assert.Contains(number, mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("meter", mail.Subject + mail.TextBody, StringComparison.OrdinalIgnoreCase);
        });
        var post = JsonDocument.Parse(above.Posts.First().Body).RootElement;
        Assert.Equal((number, "head"), (post.GetProperty("case").GetProperty("number").GetString(), post.GetProperty("case").GetProperty("to").GetString()));

        await Server.Services.GetRequiredService<CaseTeller>().JournalAsync();
        var notified = (await EventsAsync(number)).OfType<Notified>().ToList();
        Assert.Equal(personal, notified.Count(each => each.Officer == "Lin Wei"));
        Assert.Equal(mails.Count + higher, notified.Count);
    }

    [Fact]
    public async Task StepBeforeOneOfficer_WhereNoChannelSaysSoOrTheCaseIsAnothersByNow_ReachesNoOfficer()
    {
        await AddAsync(Mailbox(tellsOfficer: false));
        var (lin, number) = await AssignedAsync();
        Clock.Advance(TimeSpan.FromDays(6));
        await LookAsync();
        await TellAsync();
        await using (var db = await DbAsync())
        {
            Assert.DoesNotContain(await db.AlertDeliveries.ToListAsync(), each => each.Officer.Length > 0);
            var channel = await db.AlertChannels.SingleAsync();
            db.Add(AlertDelivery.OfCase(number, (await EventsAsync(number)).Select((happened, i) => (happened, i)).First(each => each.happened is Escalated).i + 1, channel.Id, Clock.GetUtcNow(), "he.yu"));
            await db.SaveChangesAsync();
        }

        await DrainedAsync(IsEmptyAsync);

        await using var after = await DbAsync();
        var refused = await after.AlertDeliveries.SingleAsync(each => each.Officer == "he.yu");
        Assert.Equal((nameof(DeliveryFault.NotTheirs), true), (refused.Fault, refused.IsGivenUp));
        Assert.DoesNotContain(sink.Mails, mail => mail.Contains(Own, StringComparison.Ordinal));

        async Task<bool> IsEmptyAsync()
        {
            await using var db = await DbAsync();
            return !await db.AlertDeliveries.AnyAsync(each => each.DueAt != null);
        }
    }

    private static AlertChannel Mailbox(bool tellsOfficer)
    {
        var channel = new AlertChannel("north", "Duty", AlertChannelKind.Email, "duty@north.example", "en", AlertSeverity.Warning, null);
        channel.TellOfficer(tellsOfficer);
        return channel;
    }

    private async Task AddAsync(params AlertChannel[] channels)
    {
        await using var db = await DbAsync();
        db.AddRange(channels.AsEnumerable());
        await db.SaveChangesAsync();
    }

    /// <summary>A case about a meter, which Lin Wei has.</summary>
    private async Task<(ClaimsPrincipal Lin, string Number)> AssignedAsync()
    {
        var lin = await OfficerAsync();
        await using (var scope = Server.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            var account = (await accounts.FindByNameAsync("lin.wei"))!;
            Assert.True((await accounts.SetEmailAsync(account, Own)).Succeeded);
        }

        using var desk = await Server.ClientAsync("desk", "north");
        var number = await ReceiveAsync(desk, new { text = "How do I read my meter?", title = "Reading the meter", kind = "consultation", unit = "north" });
        await DoAsync(desk, number, "acknowledge", new { });
        await Server.Services.GetRequiredService<RuleDesk>().ActAsync(number, (complaint, now) => complaint.Assign(new() { At = now, By = By.Rules, Officer = "lin.wei", OfficerName = "Lin Wei" }));
        return (lin, number);
    }

    private async Task TellAsync()
    {
        try
        {
            await Server.Services.GetRequiredService<CaseTeller>().TellAsync();
        }
        catch (DbUpdateException)
        {
            // The server's own beat told them.
        }
    }

    private async Task DrainedAsync(Func<Task<bool>> isDone)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await isDone())
        {
            await Server.Services.GetRequiredService<AlertOutbox>().DrainAsync(limit.Token);
            await Task.Delay(20, limit.Token);
        }
    }
}
