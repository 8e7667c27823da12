using System.Collections.Concurrent;
using CustomerService.Dashboard.Security.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>The people behind user names, for whoever shows who did something. A name is read once, and anew after some minutes.</summary>
public sealed class AccountNames(IDbContextFactory<SecurityDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (string Name, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    /// <summary>The person's name, if it was read; else the user name, also of an account that is no more.</summary>
    public string Of(string userName) => known.TryGetValue(userName, out var person) ? person.Name : userName;

    /// <summary>Reads the names that are not known yet.</summary>
    public async Task ReadAsync(IEnumerable<string?> userNames, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var missing = userNames.OfType<string>().Distinct(StringComparer.Ordinal).Where(name => !known.TryGetValue(name, out var person) || now - person.At >= Kept || now < person.At).ToList();
        if (missing.Count == 0) return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.Users.AsNoTracking().Where(account => missing.Contains(account.UserName!))
            .ToDictionaryAsync(account => account.UserName!, account => account.DisplayName, StringComparer.Ordinal, cancellation);
        foreach (var name in missing) known[name] = (found.GetValueOrDefault(name, name), now);
    }
}
