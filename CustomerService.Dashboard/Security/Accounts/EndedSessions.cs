using System.Collections.Concurrent;
using CustomerService.Dashboard.Security.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>
/// The sessions that were signed out. A cookie is a self-contained ticket: without this list a copy of it would outlive the
/// sign-out. In this process a session ends at once, elsewhere with the next revalidation.
/// </summary>
public sealed class EndedSessions(IDbContextFactory<SecurityDb> databases, TimeProvider clock, IOptions<SecuritySettings> settings)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> endedHere = new(StringComparer.Ordinal);

    public bool HasEndedHere(string? id) => id is not null && endedHere.ContainsKey(id);

    public async Task<bool> HasEndedAsync(string? id)
    {
        if (id is null || HasEndedHere(id)) return id is not null;
        await using var db = await databases.CreateDbContextAsync();
        return await db.EndedSessions.AnyAsync(session => session.Id == id);
    }

    public async Task EndAsync(string id)
    {
        var now = clock.GetUtcNow();
        if (!endedHere.TryAdd(id, now + settings.Value.SessionLength)) return;
        foreach (var expired in endedHere.Where(session => session.Value < now)) endedHere.TryRemove(expired);

        await using var db = await databases.CreateDbContextAsync();
        await db.EndedSessions.Where(session => session.ExpiresAt < now).ExecuteDeleteAsync();
        db.EndedSessions.Add(new EndedSession(id, now + settings.Value.SessionLength));
        await db.SaveChangesAsync();
    }
}
