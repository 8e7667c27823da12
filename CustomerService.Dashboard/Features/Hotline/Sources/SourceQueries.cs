using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Sources;

/// <summary>Reads who reports events.</summary>
public sealed class SourceQueries(IDbContextFactory<CustomerServiceDb> databases)
{
    /// <summary>Those that reported last, first.</summary>
    public async Task<IReadOnlyList<SourceLine>> LatestAsync(int most, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Sources.AsNoTracking().Where(source => source.Events > 0).OrderByDescending(source => source.LastReceivedMs).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => new SourceLine(
            row.Name, row.Events, DateTimeOffset.FromUnixTimeMilliseconds(row.LastReceivedMs), TimeSpan.FromMilliseconds(row.LagMs)))];
    }
}
