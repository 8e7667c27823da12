using System.Security.Claims;
using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>
/// What people do with channels. An address may hold a token of the receiver's, so channels are shown only to those who keep them;
/// each verb asks anew whether the account may, in the unit that the channel belongs to.
/// </summary>
public sealed class ChannelDesk(
    IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, AlertDesk alerts, AlertQueries queries, WebhookKeys keys, TimeProvider clock, ILogger<ChannelDesk> log)
{
    /// <summary>Null when the account may not see them.</summary>
    public async Task<ChannelList?> LookAsync(ClaimsPrincipal user, string unit)
    {
        if (!await alerts.MayAsync(user, unit) || organizations.Current.Unit(unit) is not { } node) return null;
        var channels = await queries.ChannelsAsync(node);
        return new(channels, await queries.DeliveriesAsync(channels));
    }

    public async Task<AddedChannel> AddAsync(ClaimsPrincipal user, string unit, ChannelForm form)
    {
        if (!await alerts.MayAsync(user, unit)) return new(["NotAllowed"], Secret: null);
        if (form.Faults().ToList() is { Count: > 0 } faults) return new(faults, Secret: null);
        var secret = form.Kind == AlertChannelKind.Webhook ? WebhookKeys.New() : null;
        await using var db = await databases.CreateDbContextAsync();
        var channel = new AlertChannel(unit, form.Name!.Trim(), form.Kind, form.Address!.Trim(), form.Language, form.Least, secret is null ? null : keys.Protect(secret));
        channel.TellOfficer(form.TellsOfficer);
        db.Add(channel);
        await db.SaveChangesAsync();
        log.LogInformation("{User} added an alert channel ({Kind}) to {Unit}", user.Identity?.Name, form.Kind, unit);
        return new([], secret);
    }

    /// <summary>Puts a test into the outbox: it goes the way of every message.</summary>
    public Task<IReadOnlyList<string>> TestAsync(ClaimsPrincipal user, int id) => ChangeAsync(user, id, "tested", (db, channel) =>
    {
        if (!channel.IsOn) return ["ChannelOff"];
        db.Add(AlertDelivery.Test(channel.Id, clock.GetUtcNow()));
        return [];
    });

    public Task<IReadOnlyList<string>> SwitchAsync(ClaimsPrincipal user, int id, bool isOn) => ChangeAsync(user, id, isOn ? "switched on" : "switched off", (_, channel) =>
    {
        channel.Switch(isOn);
        return [];
    });

    public Task<IReadOnlyList<string>> RemoveAsync(ClaimsPrincipal user, int id) => ChangeAsync(user, id, "removed", (db, channel) =>
    {
        db.Remove(channel);
        return [];
    });

    private async Task<IReadOnlyList<string>> ChangeAsync(ClaimsPrincipal user, int id, string done, Func<CustomerServiceDb, AlertChannel, IReadOnlyList<string>> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.AlertChannels.SingleOrDefaultAsync(channel => channel.Id == id) is not { } channel || !await alerts.MayAsync(user, channel.Unit)) return ["NotAllowed"];
        if (change(db, channel) is { Count: > 0 } faults) return faults;
        await db.SaveChangesAsync();
        log.LogInformation("{User} {Done} the alert channel {Channel} of {Unit}", user.Identity?.Name, done, id, channel.Unit);
        return [];
    }
}
