using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Sources;

/// <summary>Reads who reports events, once for all pages that ask at about the same time.</summary>
public sealed class SourceQueries(IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock)
{
    /// <summary>How old an answer may be that another page asked for.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(2);

    private Answer? shared;

    /// <summary>Those that reported last, first.</summary>
    public Task<IReadOnlyList<SourceLine>> LatestAsync(int most, CancellationToken cancellation = default)
    {
        var (now, known) = (clock.GetUtcNow(), Volatile.Read(ref shared));
        if (known is null || known.Most != most || now - known.AskedAt >= Lasts || known.Lines.IsFaulted)
            Volatile.Write(ref shared, known = new Answer(most, now, ReadAsync(most)));
        return known.Lines.WaitAsync(cancellation);
    }

    private async Task<IReadOnlyList<SourceLine>> ReadAsync(int most)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.Sources.AsNoTracking().Where(source => source.Events > 0).OrderByDescending(source => source.LastReceivedMs).Take(most).ToListAsync();
        return [.. rows.Select(row => new SourceLine(
            row.Name, row.Events, DateTimeOffset.FromUnixTimeMilliseconds(row.LastReceivedMs), TimeSpan.FromMilliseconds(row.LagMs)))];
    }

    private sealed record Answer(int Most, DateTimeOffset AskedAt, Task<IReadOnlyList<SourceLine>> Lines);
}
