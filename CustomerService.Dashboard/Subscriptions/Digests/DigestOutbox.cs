using System.Globalization;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Data;
using CustomerService.Domain.Digests;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>Writes down each digest as it falls due, once a period whichever server looks first, and sends it in its reader's language.</summary>
public sealed class DigestOutbox(
    IDbContextFactory<CustomerServiceDb> databases, DigestMaker maker, Subscribers subscribers, Organizations organizations, MailSender mails,
    IOptions<DigestSettings> settings, OrganizationZone zone, TimeProvider clock, ILogger<DigestOutbox> log)
    : Outbox<DigestMail>(TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2), "The digests could not be sent", databases, clock, log)
{
    /// <inheritdoc />
    protected override TimeSpan KeepDelivered => settings.Value.KeepDelivered;

    /// <inheritdoc />
    protected override async Task NoteAsync(CustomerServiceDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var subscription in await db.DigestSubscriptions.AsNoTracking().Where(each => each.EndedAt == null).ToListAsync(cancellation))
        {
            var period = DigestSchedule.Latest(subscription.Cadence, subscription.Hour, zone, now);
            if (period.DueAt < subscription.CreatedAt || await db.DigestMails.AnyAsync(mail => mail.SubscriptionId == subscription.Id && mail.Period == period.Key, cancellation)) continue;
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

    /// <inheritdoc />
    protected override async Task<DeliveryOutcome> SendAsync(CustomerServiceDb db, DigestMail message, CancellationToken cancellation)
    {
        if (await db.DigestSubscriptions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == message.SubscriptionId, cancellation) is not { EndedAt: null } subscription) return new(DeliveryFault.Ended);
        var tree = await organizations.RefreshAsync(cancellation);
        if (await subscribers.FindAsync(subscription.UserName) is not { } owner || !Access.MaySee(owner, tree, subscription.Unit)) return new(DeliveryFault.NotTheirs);
        if (DigestSchedule.Find(subscription.Cadence, message.Period, subscription.Hour, zone) is not { } period) return new(DeliveryFault.Ended);
        using var body = new MultipartAlternative();
        var culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(subscription.Language);
            var digest = await maker.MakeAsync(subscription, tree.Unit(subscription.Unit)!, period, cancellation);
            body.Add(new TextPart("plain") { Text = digest.Text() });
            body.Add(new TextPart("html") { Text = digest.Html() });
            return await mails.SendAsync(subscription.Address, new Letter(message.Key, digest.Subject, body, [.. Ending(subscription)]), cancellation);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = culture;
        }
    }

    /// <summary>By what the mail program ends the subscription by itself.</summary>
    private IEnumerable<Header> Ending(DigestSubscription subscription) => maker.UnsubscribeAtOnce(subscription) is { } end
        ? [new Header("List-Unsubscribe", $"<{end}>"), new Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")]
        : [];
}
