using System.Globalization;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Data;
using CustomerService.Domain.Digests;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>
/// Writes down each digest as it falls due, once a period whichever server looks first, and sends what is written down. A mail is
/// put off by <see cref="Lease"/> before it is tried: another server leaves it alone meanwhile, and when this one dies in between,
/// it is tried again under the same Message-Id.
/// </summary>
public sealed class DigestOutbox(
    IDbContextFactory<CustomerServiceDb> databases, DigestMaker maker, Subscribers subscribers, Organizations organizations, MailSender mails, IOptions<MailSettings> server,
    IOptions<DigestSettings> settings, OrganizationZone zone, TimeProvider clock, ILogger<DigestOutbox> log) : BackgroundService
{
    /// <summary>Longer than an attempt may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);
    private const int AtOnce = 100;

    private readonly SemaphoreSlim looking = new(1, 1);

    /// <summary>One look: writes down what fell due, sends what is to be sent. A server looks once at a time.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        await looking.WaitAsync(cancellation);
        try
        {
            await LookAsync(cancellation);
        }
        finally
        {
            looking.Release();
        }
    }

    public override void Dispose()
    {
        looking.Dispose();
        base.Dispose();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await NoteDueAsync(db, now, cancellation);
        var due = await db.DigestMails.AsNoTracking().Where(mail => mail.DueAt != null && mail.DueAt <= now)
            .Join(db.DigestSubscriptions, mail => mail.SubscriptionId, subscription => subscription.Id, (mail, subscription) => new { Mail = mail, Subscription = subscription })
            .Take(AtOnce).ToListAsync(cancellation);
        foreach (var item in due) await AttemptAsync(item.Mail, item.Subscription, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DrainAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopping.
            }
#pragma warning disable CA1031 // A database that is away must not end all digests; they wait in it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                log.LogError(fault, "The digests could not be sent");
            }
        }
    }

    private async Task NoteDueAsync(CustomerServiceDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var subscription in await db.DigestSubscriptions.AsNoTracking().Where(each => each.EndedAt == null).ToListAsync(cancellation))
        {
            var period = DigestSchedule.Latest(subscription.Cadence, subscription.Hour, zone, now);
            if (period.DueAt < subscription.CreatedAt || await db.DigestMails.AnyAsync(mail => mail.SubscriptionId == subscription.Id && mail.Period == period.Key, cancellation)) continue;
            var oldest = now - settings.Value.KeepDelivered;
            await db.DigestMails.Where(mail => mail.SubscriptionId == subscription.Id && mail.DeliveredAt != null && mail.DeliveredAt < oldest).ExecuteDeleteAsync(cancellation);
            try
            {
                db.Add(DigestMail.Of(subscription, period, now));
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                // Another server wrote it down first.
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task AttemptAsync(DigestMail mail, DigestSubscription subscription, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (id, dueAt, until) = (mail.Id, mail.DueAt, (DateTimeOffset?)clock.GetUtcNow() + Lease);
        if (await db.DigestMails.Where(row => row.Id == id && row.DueAt == dueAt).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, until), cancellation) == 0) return;

        var (fault, isFinal) = await SendAsync(mail, subscription, cancellation);
        if (await db.DigestMails.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } sent) return;
        if (fault is null) sent.Delivered(clock.GetUtcNow());
        else sent.Failed(fault, isFinal, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        if (fault is not null) log.LogWarning("Digest {Key} failed at attempt {Attempt}: {Fault}", sent.Key, sent.Attempts, fault);
    }

    private async Task<(string? Fault, bool IsFinal)> SendAsync(DigestMail mail, DigestSubscription subscription, CancellationToken cancellation)
    {
        var culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            if (subscription.EndedAt is not null) return ("Ended", true);
            var tree = await organizations.RefreshAsync(cancellation);
            if (await subscribers.FindAsync(subscription.UserName) is not { } owner || !Access.MaySee(owner, tree, subscription.Unit)) return ("OutOfScope", true);
            if (DigestSchedule.Find(subscription.Cadence, mail.Period, subscription.Hour, zone) is not { } period) return ("NoPeriod", true);
            if (!MailboxAddress.TryParse(server.Value.From, out var from)) return (nameof(DeliveryFault.NoMailServer), false);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(subscription.Language);
            var message = await maker.MakeAsync(subscription, tree.Unit(subscription.Unit)!, period, cancellation);
            using var letter = Letter(mail, subscription, message, from);
            var outcome = await mails.SendAsync(letter, cancellation);
            return outcome.Fault is { } refused ? ($"{refused} {outcome.Detail}".TrimEnd(), outcome.IsFinal) : (null, false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One digest that cannot be made must not hold up the others.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            log.LogError(unexpected, "Digest {Key} failed unexpectedly", mail.Key);
            return (nameof(DeliveryFault.Unexpected), false);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = culture;
        }
    }

    private MimeMessage Letter(DigestMail mail, DigestSubscription subscription, DigestMessage message, MailboxAddress from)
    {
        var body = new MultipartAlternative(new TextPart("plain") { Text = message.Text() }, new TextPart("html") { Text = message.Html() });
        var letter = new MimeMessage([from], [MailboxAddress.Parse(subscription.Address)], message.Subject.ReplaceLineEndings(" "), body)
        {
            MessageId = $"{mail.Key}@{from.Domain}", Date = clock.GetUtcNow(), Headers = { { "Auto-Submitted", "auto-generated" } },
        };
        if (maker.UnsubscribeAtOnce(subscription) is not { } end) return letter;
        letter.Headers.Add("List-Unsubscribe", $"<{end}>");
        letter.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return letter;
    }
}
