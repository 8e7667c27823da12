using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>Reads the accepted items behind a response rate. The caller has asked whether the unit may be seen.</summary>
public sealed class RequestQueries(IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock)
{
    /// <summary>More than this are not listed; the figures above the list count them all.</summary>
    public const int Most = 500;

    /// <summary>The moment at which an open item is overdue or not.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The items of the unit and everything below it whose deadline lies in <c>[from, to)</c>, latest deadline first, and their counts.</summary>
    public async Task<(IReadOnlyList<RequestLine> Lines, IReadOnlyDictionary<RequestStanding, int> Counts)> DueAsync(
        UnitNode unit, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var units = unit.Subtree().Select(node => node.Id).ToList();
        var (fromMs, toMs) = (from.ToUnixTimeMilliseconds(), to.ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Requests.AsNoTracking()
            .Where(request => request.DueMs >= fromMs && request.DueMs < toMs && units.Contains(request.UnitId))
            .OrderByDescending(request => request.DueMs).ThenBy(request => request.Id).ThenBy(request => request.Ordinal)
            .ToListAsync(cancellation);
        var lines = rows.ConvertAll(row => new RequestLine(
            row.Id, row.UnitId, row.Category, row.Call, Moment(row.AcceptedMs), Moment(row.DueMs), row.RepliedMs is { } replied ? Moment(replied) : null));
        var counts = lines.CountBy(line => line.At(now)).ToDictionary();
        return ([.. lines.Take(Most)], counts);
    }

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
