using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>
/// Reads the accepted items behind a response rate: those that counted to the unit, as the organisation was. Those of a unit that has left
/// the reader's scope since are counted and not listed. The caller has asked whether the unit may be seen.
/// </summary>
public sealed class RequestQueries(IDbContextFactory<CustomerServiceDb> databases, UnitSpans units, TimeProvider clock)
{
    /// <summary>More than this are not listed; the figures above the list count them all.</summary>
    public const int Most = 500;

    /// <summary>The moment at which an open item is overdue or not.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The items of the unit and of everything below it whose deadline lies in <c>[from, to)</c>.</summary>
    /// <param name="isOfToday">Whether what is below the unit today counts, as on its board, instead of what was.</param>
    /// <param name="entrances">The topmost units that the reader may see.</param>
    public async Task<RequestList> DueAsync(
        UnitNode unit, DateTimeOffset from, DateTimeOffset to, bool isOfToday, IEnumerable<UnitNode> entrances, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var visible = entrances.SelectMany(entrance => entrance.Subtree()).Select(node => node.Id).ToHashSet();
        var lines = new List<RequestLine>();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var part in units.Of(unit, from, to, isOfToday).Reverse())
        {
            var ids = part.Unit.Subtree().Select(node => node.Id).ToList();
            var (fromMs, toMs) = (part.From.ToUnixTimeMilliseconds(), part.To.ToUnixTimeMilliseconds());
            var rows = await db.Requests.AsNoTracking()
                .Where(request => request.DueMs >= fromMs && request.DueMs < toMs && ids.Contains(request.UnitId))
                .OrderByDescending(request => request.DueMs).ThenBy(request => request.Id).ThenBy(request => request.Ordinal)
                .ToListAsync(cancellation);
            lines.AddRange(rows.Select(row => new RequestLine(
                row.Id, row.UnitId, row.Category, row.Call, Moment(row.AcceptedMs), Moment(row.DueMs), row.RepliedMs is { } replied ? Moment(replied) : null)));
        }

        var mine = lines.FindAll(line => visible.Contains(line.UnitId));
        return new RequestList([.. mine.Take(Most)], lines.CountBy(line => line.At(now)).ToDictionary(), lines.Count - mine.Count);
    }

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
