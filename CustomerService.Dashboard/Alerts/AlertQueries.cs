using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Alerts;

/// <summary>Reads alerts, rules and channels of a unit and everything below it. The caller has asked whether the unit may be seen.</summary>
public sealed class AlertQueries(IDbContextFactory<CustomerServiceDb> databases)
{
    public const int PageSize = 50;

    private const int DeliveriesShown = 30;

    /// <summary>
    /// The latest first. What was raised at one moment, as one evaluation of many units does, is never torn apart: a page may be longer for it, so
    /// that the next, which begins before its last moment, misses none.
    /// </summary>
    public async Task<IReadOnlyList<Alert>> AlertsAsync(UnitNode unit, AlertFilter filter, int most = PageSize, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var units = Codes(unit);
        var alerts = db.Alerts.AsNoTracking().Where(alert => units.Contains(alert.Unit));
        if (filter.IsOpen is { } isOpen) alerts = alerts.Where(alert => alert.ClearedAt == null == isOpen);
        if (filter.Severity is { } severity) alerts = alerts.Where(alert => alert.Severity == severity);
        if (filter.From is { } from) alerts = alerts.Where(alert => alert.RaisedAt >= from);
        if (filter.Before is { } before) alerts = alerts.Where(alert => alert.RaisedAt < before);
        var page = await alerts.OrderByDescending(alert => alert.RaisedAt).ThenBy(alert => alert.Id).Take(most).ToListAsync(cancellation);
        if (page.Count < most) return page;
        var last = page[^1].RaisedAt;
        var shown = page.Count(alert => alert.RaisedAt == last);
        page.AddRange(await alerts.Where(alert => alert.RaisedAt == last).OrderBy(alert => alert.Id).Skip(shown).ToListAsync(cancellation));
        return page;
    }

    public async Task<IReadOnlyList<AlertRule>> RulesAsync(UnitNode unit, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var units = Codes(unit);
        return await db.AlertRules.AsNoTracking().Where(rule => units.Contains(rule.Unit)).OrderBy(rule => rule.Unit).ThenBy(rule => rule.Id).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<AlertChannel>> ChannelsAsync(UnitNode unit, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var units = Codes(unit);
        return await db.AlertChannels.AsNoTracking().Where(channel => units.Contains(channel.Unit)).OrderBy(channel => channel.Name).ToListAsync(cancellation);
    }

    /// <summary>The last messages to those channels, the latest first.</summary>
    public async Task<IReadOnlyList<AlertDelivery>> DeliveriesAsync(IReadOnlyList<AlertChannel> channels, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var ids = channels.Select(channel => channel.Id).ToArray();
        return await db.AlertDeliveries.AsNoTracking().Where(delivery => ids.Contains(delivery.ChannelId))
            .OrderByDescending(delivery => delivery.CreatedAt).Take(DeliveriesShown).ToListAsync(cancellation);
    }

    /// <summary>Who was told of those alerts, in the order of telling.</summary>
    public async Task<ILookup<Guid, AlertTold>> ToldAsync(IReadOnlyList<Alert> alerts, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var ids = alerts.Select(alert => (Guid?)alert.Id).ToArray();
        var told = await db.AlertDeliveries.AsNoTracking().Where(delivery => ids.Contains(delivery.AlertId))
            .Join(db.AlertChannels, delivery => delivery.ChannelId, channel => channel.Id, (delivery, channel) => new { delivery, channel.Name, channel.Kind })
            .OrderBy(row => row.delivery.CreatedAt).ToListAsync(cancellation);
        return told.ToLookup(
            row => row.delivery.AlertId!.Value,
            row => new AlertTold(row.delivery.AlertId!.Value, row.Name, row.Kind, row.delivery.Turn, row.delivery.Attempts, row.delivery.DeliveredAt, row.delivery.DueAt));
    }

    private static string[] Codes(UnitNode unit) => [.. unit.Subtree().Select(node => node.Code)];
}
