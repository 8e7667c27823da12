using CustomerService.Dashboard.Delivery;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>Sends each channel its messages: of alerts, of cases that were put before somebody, and tests.</summary>
public sealed class AlertOutbox(
    IDbContextFactory<CustomerServiceDb> databases, WebhookSender webhooks, MailSender mails, OfficerAddresses officers, AlertMessages messages, CaseMessages cases, IOptions<OutboxSettings> settings, TimeProvider clock,
    ILogger<AlertOutbox> log) : Outbox<AlertDelivery>(TimeSpan.FromSeconds(1), Lease, "The messages of alerts could not be sent", databases, clock, log)
{
    /// <summary>Longer than an attempt may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override TimeSpan KeepDelivered => settings.Value.KeepDelivered;

    /// <inheritdoc />
    protected override IQueryable<AlertDelivery> Open(CustomerServiceDb db) => db.AlertDeliveries.Where(delivery => db.AlertChannels.Any(channel => channel.Id == delivery.ChannelId && channel.IsOn));

    /// <inheritdoc />
    protected override async Task<DeliveryOutcome> SendAsync(CustomerServiceDb db, AlertDelivery message, CancellationToken cancellation)
    {
        if (await db.AlertChannels.AsNoTracking().SingleOrDefaultAsync(row => row.Id == message.ChannelId, cancellation) is not { } channel) return new(DeliveryFault.NotTheirs);
        if (message.CaseNumber is not null)
            return await cases.OfAsync(db, message, channel, cancellation) is { } told ? await SendAsync(message, channel, told, cancellation) : new(DeliveryFault.NotTheirs);
        var alert = message.AlertId is { } id ? await db.Alerts.AsNoTracking().SingleAsync(row => row.Id == id, cancellation) : null;
        return await SendAsync(message, channel, messages.Of(message, channel, alert), cancellation);
    }

    private async Task<DeliveryOutcome> SendAsync(AlertDelivery delivery, AlertChannel channel, AlertMessage message, CancellationToken cancellation)
    {
        if (channel.Kind == AlertChannelKind.Webhook) return await webhooks.SendAsync(channel, message, cancellation);
        var address = delivery.Officer is { Length: > 0 } officer ? await officers.FindAsync(officer) : channel.Address;
        if (address is null) return new(DeliveryFault.NoAddress);
        using var body = new TextPart("plain") { Text = message.Link is null ? message.Text : $"{message.Text}\n\n{message.Link}" };
        return await mails.SendAsync(address, new Letter(message.Key, message.Subject, body), cancellation);
    }
}
