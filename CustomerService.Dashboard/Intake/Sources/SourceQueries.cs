using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Intake.Sources;

/// <summary>Who reports events, and how their clocks compare with ours: skew is shown, not hidden.</summary>
public sealed class SourceQueries(IDbContextFactory<CustomerServiceDb> databases)
{
    /// <summary>Every source that ever reported, by name.</summary>
    public async Task<IReadOnlyList<SourceHealth>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Sources.AsNoTracking().Where(source => source.Events > 0).OrderBy(source => source.Name).ToListAsync(cancellation);
        return [.. rows.Select(row => new SourceHealth(
            row.Name, row.Events, DateTimeOffset.FromUnixTimeMilliseconds(row.LastEventMs),
            DateTimeOffset.FromUnixTimeMilliseconds(row.LastReceivedMs), TimeSpan.FromMilliseconds(row.LagMs)))];
    }
}
