using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Ladder;

/// <summary>
/// Tells the units before which a case was put through their channels, and writes into the case who was told. A step that waits to be
/// told was written with the step itself, its messages replace it in one transaction, and a channel has one message a step: so
/// nothing is lost by a stop at any moment, and nothing is told twice. A step before one officer goes to that officer's own address
/// as well, where a channel of the unit says so. What is sealed leaves the house by no channel.
/// </summary>
public sealed class CaseTeller(IDbContextFactory<CustomerServiceDb> databases, RuleDesk desk, DeskOfficers officers, OfficerAddresses addresses, Organizations organizations, TimeProvider clock, ILogger<CaseTeller> log)
    : Lookout(TimeSpan.FromSeconds(1), "The steps of the ladder could not be told", clock, log)
{
    private const int AtOnce = 500;

    /// <summary>Puts what waits to be told into the outbox.</summary>
    /// <returns>How many messages that makes.</returns>
    public async Task<int> TellAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var waiting = await db.CaseTellings.OrderBy(each => each.Number).ThenBy(each => each.Sequence).Take(AtOnce).ToListAsync(cancellation);
        if (waiting.Count == 0) return 0;
        var channels = await db.AlertChannels.AsNoTracking().Where(channel => channel.IsOn).ToListAsync(cancellation);
        var messages = new List<AlertDelivery>();
        foreach (var telling in channels.Count == 0 ? [] : waiting) messages.AddRange(await OfAsync(db, telling, channels, cancellation));
        db.AlertDeliveries.AddRange(messages);
        db.CaseTellings.RemoveRange(waiting);
        await db.SaveChangesAsync(cancellation);
        return messages.Count;
    }

    /// <summary>Writes into the cases which channels took their messages.</summary>
    public async Task JournalAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var delivered = await db.AlertDeliveries.Where(each => each.CaseNumber != null && each.DeliveredAt != null && each.JournaledAt == null)
            .OrderBy(each => each.DeliveredAt).Take(AtOnce).ToListAsync(cancellation);
        foreach (var delivery in delivered)
        {
            var channel = await db.AlertChannels.AsNoTracking().FirstAsync(each => each.Id == delivery.ChannelId, cancellation);
            await desk.ActAsync(delivery.CaseNumber!, (complaint, now) => Note(complaint, delivery, channel, now), cancellation);
            delivery.Journaled(Clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <inheritdoc />
    protected override async Task OnBeatAsync(CancellationToken cancellation)
    {
        try
        {
            while (await TellAsync(cancellation) > 0)
            {
                // There may be more of them than are told at once.
            }

            await JournalAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another process told the same: it is looked at again in a second.
        }
    }

    private async Task<IEnumerable<AlertDelivery>> OfAsync(CustomerServiceDb db, CaseTellingRow telling, List<AlertChannel> channels, CancellationToken cancellation)
    {
        var events = await ComplaintHistory.EventsAsync(db, telling.Number, cancellation);
        if (events.ElementAtOrDefault(telling.Sequence - 1) is not Escalated step) return [];
        var complaint = Complaint.Of(telling.Number, events);
        if (complaint.Placement.IsSealed) return [];
        var units = step.Told.Count > 0 ? step.Told.Select(told => told.Unit).ToHashSet(StringComparer.Ordinal) : [step.ToUnit];
        var severity = SeverityOf(step, Complaint.Of(telling.Number, events.Take(telling.Sequence)));
        var (heard, now) = (channels.Where(channel => units.Contains(channel.Unit) && severity >= channel.Least).ToList(), Clock.GetUtcNow());
        List<AlertDelivery> messages = [.. heard.Select(channel => AlertDelivery.OfCase(telling.Number, telling.Sequence, channel.Id, now))];
        if (step.Told.FirstOrDefault(told => told.Officer is not null) is { Officer: { } officer } told && heard.OrderBy(channel => channel.Id).FirstOrDefault(channel => channel.TellsOfficer && channel.Unit == told.Unit) is { } way
            && await AddressAsync(officer, complaint.Placement) is { } address && heard.All(channel => !channel.Address.Equals(address, StringComparison.OrdinalIgnoreCase)))
            messages.Add(AlertDelivery.OfCase(telling.Number, telling.Sequence, way.Id, now, officer));
        return messages;
    }

    /// <summary>Of an officer who may still have the case.</summary>
    private async Task<string?> AddressAsync(string officer, Placement placement)
    {
        await officers.RefreshAsync();
        return officers.Find(officer, placement, organizations.Current) is null ? null : await addresses.FindAsync(officer);
    }

    /// <summary>A promise that is broken is critical, one that may be a warning.</summary>
    private static AlertSeverity SeverityOf(Escalated step, Complaint complaint) =>
        step.Clock is { } about && complaint.Promises.TryGetValue(about, out var promise) && promise.Due <= step.At ? AlertSeverity.Critical : AlertSeverity.Warning;

    private static void Note(Complaint complaint, AlertDelivery delivery, AlertChannel channel, DateTimeOffset now)
    {
        var sentAs = $"{delivery.Key}/{channel.Id}";
        if (complaint.HasTaken(sentAs)) return;
        complaint.Tell(new Notified
        {
            By = By.Rules, At = now > complaint.UpdatedAt ? now : complaint.UpdatedAt, SentAs = sentAs, Channel = channel.Name, Unit = channel.Unit,
            Way = channel.Kind == AlertChannelKind.Webhook ? "webhook" : "mail", Step = delivery.CaseSequence!.Value, Officer = delivery.Officer.Length == 0 ? null : complaint.Officer == delivery.Officer ? complaint.OfficerName : delivery.Officer,
        });
    }
}
