using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Briefs;

/// <summary>
/// Counts the cases that were open at two moments. Sealed ones are in none: that there are any is not for everybody (CSG 2.2.7, 2.5.7). A case that
/// was reopened may have been closed at the moment; its events tell.
/// </summary>
internal static class BriefStock
{
    public static async Task<StockFact> ReadAsync(CustomerServiceDb db, UnitNode unit, DateTimeOffset start, DateTimeOffset end, CancellationToken cancellation)
    {
        var units = unit.Subtree().Select(each => (int?)each.Id).ToList();
        var cases = db.Complaints.AsNoTracking().Where(row => !row.IsSealed && units.Contains(row.UnitId));
        var (startMs, endMs) = (start.ToUnixTimeMilliseconds(), end.ToUnixTimeMilliseconds());
        var reopened = await ReopenedAsync(db, cases, startMs, endMs, cancellation);
        return new StockFact(
            await OpenAt(cases, startMs).CountAsync(cancellation) + reopened.Count(each => each.WasOpenAt(start)),
            await cases.CountAsync(row => row.ReceivedMs >= startMs && row.ReceivedMs < endMs, cancellation),
            await OpenAt(cases, endMs).CountAsync(cancellation) + reopened.Count(each => each.WasOpenAt(end)),
            await OpenAt(cases, endMs).CountAsync(row => row.NeedsReply && row.ReplyDueMs <= endMs && (row.FirstRepliedMs == null || row.FirstRepliedMs >= endMs), cancellation)
                + reopened.Count(each => each.WasOpenAt(end) && each.Row is { NeedsReply: true } row && row.ReplyDueMs <= endMs && !(row.FirstRepliedMs < endMs)));
    }

    private static IQueryable<ComplaintRow> OpenAt(IQueryable<ComplaintRow> cases, long moment) =>
        cases.Where(row => row.Reopenings == 0 && row.ReceivedMs < moment && (row.ClosedMs == null || row.ClosedMs >= moment));

    private static async Task<List<Reopening>> ReopenedAsync(CustomerServiceDb db, IQueryable<ComplaintRow> cases, long start, long end, CancellationToken cancellation)
    {
        var rows = await cases.Where(row => row.Reopenings > 0 && row.ReceivedMs < end && (row.ClosedMs == null || row.ClosedMs >= start)).ToListAsync(cancellation);
        var found = new List<Reopening>();
        foreach (var row in rows) found.Add(new Reopening(row, await ComplaintHistory.EventsAsync(db, row.Number, cancellation)));
        return found;
    }

    private sealed record Reopening(ComplaintRow Row, IReadOnlyList<ComplaintEvent> Events)
    {
        public bool WasOpenAt(DateTimeOffset moment)
        {
            var isOpen = false;
            foreach (var happened in Events.TakeWhile(each => each.At < moment))
            {
                isOpen = happened switch
                {
                    Received or Reopened => true,
                    Closed or Withdrawn => false,
                    _ => isOpen,
                };
            }

            return isOpen;
        }
    }
}
