using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>
/// Sends what the outbox holds. A message is put off by <see cref="Lease"/> before it is tried: another server leaves it alone
/// meanwhile, and when this one dies in between, the message is tried again with the same key. At least once, then, never silently not.
/// </summary>
public sealed class AlertOutbox(
    IDbContextFactory<CustomerServiceDb> databases, WebhookSender webhooks, MailSender mails, OfficerAddresses officers, AlertMessages messages, CaseMessages cases, IOptions<OutboxSettings> settings, TimeProvider clock,
    ILogger<AlertOutbox> log) : BackgroundService
{
    /// <summary>Longer than an attempt may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);
    private const int AtOnce = 200;
    private const int Channels = 8;

    private DateTimeOffset prunedAt = DateTimeOffset.MinValue;

    /// <summary>Raised after an attempt, however it ended. Handlers must be quick.</summary>
    public event Action? Changed;

    /// <summary>One pass: of each channel the oldest first, up to the first that fails.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await PruneAsync(db, now, cancellation);
        var due = await db.AlertDeliveries.AsNoTracking()
            .Where(delivery => delivery.DueAt != null && delivery.DueAt <= now)
            .Join(db.AlertChannels.Where(channel => channel.IsOn), delivery => delivery.ChannelId, channel => channel.Id, (delivery, channel) => new Due(delivery, channel))
            .Take(AtOnce).ToListAsync(cancellation);
        await Parallel.ForEachAsync(
            due.GroupBy(item => item.Channel.Id),
            new ParallelOptions { MaxDegreeOfParallelism = Channels, CancellationToken = cancellation },
            async (channel, stopping) =>
            {
                foreach (var item in channel.OrderBy(item => item.Delivery.CreatedAt).ThenBy(item => item.Delivery.Turn))
                {
                    if (!await AttemptAsync(item, stopping)) return;
                }
            });
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
#pragma warning disable CA1031 // A database that is away must not end all messages; they wait in it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                log.LogError(fault, "The messages of alerts could not be sent");
            }
        }
    }

    /// <summary>Forgets what was delivered long ago, once an hour.</summary>
    private async Task PruneAsync(CustomerServiceDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        if (now - prunedAt < PruneEvery) return;
        var oldest = now - settings.Value.KeepDelivered;
        await db.AlertDeliveries.Where(delivery => delivery.DeliveredAt != null && delivery.DeliveredAt < oldest).ExecuteDeleteAsync(cancellation);
        prunedAt = now;
    }

    private async Task<bool> AttemptAsync(Due due, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (id, dueAt, until) = (due.Delivery.Id, due.Delivery.DueAt, (DateTimeOffset?)clock.GetUtcNow() + Lease);
        var mine = await db.AlertDeliveries.Where(row => row.Id == id && row.DueAt == dueAt).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, until), cancellation);
        if (mine == 0) return false;

        var outcome = await SendAsync(db, due, cancellation);

        // Gone when the channel was removed meanwhile.
        if (await db.AlertDeliveries.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } delivery) return false;
        if (outcome.Fault is { } fault) delivery.Failed(fault.ToString(), outcome.Detail, outcome.IsFinal, clock.GetUtcNow());
        else delivery.Delivered(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        if (outcome.Fault is not null)
            log.LogWarning("Message {Key} to channel {Channel} failed at attempt {Attempt}: {Fault} {Detail}", delivery.Key, due.Channel.Id, delivery.Attempts, outcome.Fault, outcome.Detail);
        Changed?.Invoke();
        return outcome.Fault is null;
    }

    private async Task<DeliveryOutcome> SendAsync(CustomerServiceDb db, Due due, CancellationToken cancellation)
    {
        try
        {
            if (due.Delivery.CaseNumber is not null)
                return await cases.OfAsync(db, due.Delivery, due.Channel, cancellation) is { } told ? await SendAsync(due, told, cancellation) : new(DeliveryFault.NotTheirs);
            var alert = due.Delivery.AlertId is { } id ? await db.Alerts.AsNoTracking().SingleAsync(row => row.Id == id, cancellation) : null;
            return await SendAsync(due, messages.Of(due.Delivery, due.Channel, alert), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // One message that cannot be sent must not hold up the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "Message {Key} to channel {Channel} failed unexpectedly", due.Delivery.Key, due.Channel.Id);
            return new(DeliveryFault.Unexpected);
        }
    }

    private async Task<DeliveryOutcome> SendAsync(Due due, AlertMessage message, CancellationToken cancellation)
    {
        if (due.Channel.Kind == AlertChannelKind.Webhook) return await webhooks.SendAsync(due.Channel, message, cancellation);
        var address = due.Delivery.Officer is { Length: > 0 } officer ? await officers.FindAsync(officer) : due.Channel.Address;
        return address is null ? new(DeliveryFault.NoAddress) : await mails.SendAsync(address, message, cancellation);
    }

    private sealed record Due(AlertDelivery Delivery, AlertChannel Channel);
}
