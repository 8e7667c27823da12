using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Receivers;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Hotline.Replay;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Demo.Watch;

/// <summary>
/// The demo's alerts of today, as the rules would have raised and cleared them: the board of each minute since midnight is replayed and
/// looked at by the same machine that looks at the present. From then on the monitor goes on as everywhere.
/// </summary>
internal sealed class DemoAlerts(
    IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, HotlineSettings hotline, IOptions<IntakeSettings> intake, OrganizationZone zone,
    AlertMonitor monitor, WebhookKeys keys)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan ReadAhead = TimeSpan.FromHours(3);

    /// <summary>Makes rules, channels and the alerts of today where there is none of them yet.</summary>
    public Task OpenAsync(DateTimeOffset now, CancellationToken cancellation) => monitor.WhileStandingAsync(
        async () =>
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await db.AlertRules.AnyAsync(cancellation) || await db.Alerts.AnyAsync(cancellation)) return;
            var rules = DemoAlertRules.New().ToList();
            db.AddRange(rules);
            await db.SaveChangesAsync(cancellation);
            await LookBackAsync(rules, now, cancellation);
            await TellAsync(db, now, cancellation);
        },
        cancellation);

    private async Task LookBackAsync(List<AlertRule> rules, DateTimeOffset now, CancellationToken cancellation)
    {
        // Silence is a matter of arrival, and all of the past arrived just now.
        var figures = rules.Where(rule => rule.Terms.Measure != AlertMeasure.Silence).ToList();
        var (midnight, longest) = (zone.StartOf(zone.DayOf(now)), now - Longest);
        var session = new ReplaySession(databases, organizations.Current, hotline, intake.Value, zone, DemoOrganization.HeadOffice, ReplayReading.Now);
        var watch = new AlertWatch(databases, organizations, zone);
        for (var at = midnight > longest ? midnight : longest; at < now; at += Step)
        {
            LiveSnapshot? board = await session.AtAsync(at, ReadAhead, cancellation);
            var sights = new AlertSights(unit => unit == DemoOrganization.HeadOffice ? board : null, organizations.Current, new Dictionary<string, DateTimeOffset>(), at, at);
            await watch.LookAsync(figures, sights.Of, at, cancellation);
        }
    }

    /// <summary>What the channels were told of it, each at its moment, now and then at the second attempt.</summary>
    private async Task TellAsync(CustomerServiceDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var robot = new AlertChannel(DemoOrganization.HeadOffice, "值班群机器人", AlertChannelKind.Webhook, DemoReceivers.HookAddress, "zh-CN", AlertSeverity.Warning, keys.Protect(WebhookKeys.New()));
        var manager = new AlertChannel(DemoOrganization.HeadOffice, "热线值班经理", AlertChannelKind.Email, DemoReceivers.MailAddress, "zh-CN", AlertSeverity.Critical, protectedSecret: null);
        db.AddRange(robot, manager);
        await db.SaveChangesAsync(cancellation);
        foreach (var alert in await db.Alerts.OrderBy(alert => alert.RaisedAt).ToListAsync(cancellation))
        {
            if (DemoAlertKeeper.Plan(alert) is { } plan && plan.At < (alert.ClearedAt ?? now)) alert.Acknowledge(plan.By, plan.Note, plan.At);
            foreach (var channel in new[] { robot, manager }.Where(channel => alert.Severity >= channel.Least))
            {
                db.Add(Told(alert, AlertTurn.Raised, channel, alert.RaisedAt));
                if (alert.ClearedAt is { } cleared) db.Add(Told(alert, AlertTurn.Cleared, channel, cleared));
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static AlertDelivery Told(Alert alert, AlertTurn turn, AlertChannel channel, DateTimeOffset at)
    {
        var delivery = AlertDelivery.Of(alert, turn, channel.Id, at);
        var first = at.AddSeconds(1);
        if (DemoReceivers.RefusesFirst(delivery.Key))
        {
            delivery.Failed(nameof(DeliveryFault.Refused), DemoReceivers.Busy, isFinal: false, first);
            first = delivery.DueAt!.Value.AddSeconds(1);
        }

        delivery.Delivered(first);
        return delivery;
    }
}
