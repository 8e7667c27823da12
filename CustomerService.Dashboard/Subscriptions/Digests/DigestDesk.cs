using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Data;
using CustomerService.Domain.Digests;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>A person's own subscriptions of digests.</summary>
public sealed class DigestDesk(
    IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, Sessions sessions, UnsubscribeKeys keys, IOptions<DigestSettings> settings, TimeProvider clock)
{
    public const int Most = 10;

    /// <summary>The person's subscriptions that have not ended, the newest first.</summary>
    public async Task<IReadOnlyList<DigestLine>> ListAsync(ClaimsPrincipal person, CancellationToken cancellation = default)
    {
        if (person.Identity?.Name is not { } name) return [];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var own = await db.DigestSubscriptions.AsNoTracking().Where(each => each.UserName == name && each.EndedAt == null).ToListAsync(cancellation);
        var lines = new List<DigestLine>();
        foreach (var subscription in own.OrderByDescending(each => each.CreatedAt))
        {
            var last = await db.DigestMails.AsNoTracking().Where(mail => mail.SubscriptionId == subscription.Id).OrderByDescending(mail => mail.CreatedAt).FirstOrDefaultAsync(cancellation);
            lines.Add(new DigestLine(subscription, last?.Period, last?.DeliveredAt, last?.Fault));
        }

        return lines;
    }

    /// <returns>The word for why not; null when it was kept.</returns>
    public async Task<string?> SubscribeAsync(ClaimsPrincipal person, DigestForm form, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        if (person.Identity?.Name is not { } name || !Access.MaySee(person, tree, form.Unit) || !await sessions.IsStillWelcomeAsync(person, cancellation)) return "NoUnit";
        var address = form.Address.Trim();
        if (address.Length is 0 or > DigestSubscription.MaxAddressLength || !MailboxAddress.TryParse(address, out var mailbox) || mailbox.Address != address || string.IsNullOrEmpty(mailbox.Domain)) return "NoAddress";
        if (settings.Value.Domains.Count > 0 && !settings.Value.Domains.Contains(mailbox.Domain, StringComparer.OrdinalIgnoreCase)) return "ForeignAddress";
        if (!Enum.IsDefined(form.Cadence) || form.Hour is < 0 or > 23 || (form.Language != Languages.English.Name && form.Language != Languages.Chinese.Name)) return "NoTime";
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var own = await db.DigestSubscriptions.AsNoTracking().Where(each => each.UserName == name && each.EndedAt == null).ToListAsync(cancellation);
        if (own.Count >= Most) return "TooMany";
        if (own.Any(each => each.Unit == form.Unit && each.Cadence == form.Cadence && each.Address == address && each.Language == form.Language)) return "There";
        db.Add(DigestSubscription.Of(name, form.Unit, form.Cadence, form.Hour, form.Language, address, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Ends one of the person's own; of anybody else's it knows nothing.</summary>
    public async Task EndAsync(ClaimsPrincipal person, Guid id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await EndAsync(db, await db.DigestSubscriptions.SingleOrDefaultAsync(each => each.Id == id && each.UserName == person.Identity!.Name, cancellation), cancellation);
    }

    /// <summary>Ends the one that a mail's link names, without signing in.</summary>
    /// <returns>False when the link is no good.</returns>
    public async Task<bool> EndAsync(string? key, CancellationToken cancellation = default)
    {
        if (keys.Read(key) is not { } id) return false;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await EndAsync(db, await db.DigestSubscriptions.SingleOrDefaultAsync(each => each.Id == id, cancellation), cancellation);
    }

    private async Task<bool> EndAsync(CustomerServiceDb db, DigestSubscription? subscription, CancellationToken cancellation)
    {
        if (subscription is null) return false;
        subscription.End(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
