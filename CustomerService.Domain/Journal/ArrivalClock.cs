using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Finds the journal's position at a moment of arrival. Arrival times hardly ever step back, but the server's clock may: the
/// arrival clock is therefore the latest of all arrivals so far, and an entry that was received "earlier" than one before it
/// counts as received with that one. The live board, whose moment never steps back either, showed it so.
/// </summary>
public static class ArrivalClock
{
    /// <summary>The last position that had arrived by the moment, and when the latest of them arrived; 0 and null before the first.</summary>
    public static async Task<(long Position, DateTimeOffset? LastAt)> AtAsync(CustomerServiceDb db, DateTimeOffset moment, CancellationToken cancellation = default)
    {
        var atMs = moment.ToUnixTimeMilliseconds();
        var mark = await db.JournalMarks.AsNoTracking().Where(row => row.AtMs <= atMs).OrderByDescending(row => row.AtMs).ThenByDescending(row => row.Position).FirstOrDefaultAsync(cancellation);
        if (mark is null) return (0, null);

        // Between two marks lie at most a second or a few thousand entries.
        var next = await db.JournalMarks.AsNoTracking().Where(row => row.Position > mark.Position).OrderBy(row => row.Position).Select(row => (long?)row.Position).FirstOrDefaultAsync(cancellation);
        var end = next ?? (await db.Journal.OrderByDescending(row => row.Position).Select(row => row.Position).FirstAsync(cancellation)) + 1;
        var after = await db.Journal.Where(row => row.Position > mark.Position && row.Position < end && row.ReceivedMs > atMs).OrderBy(row => row.Position)
            .Select(row => (long?)row.Position).FirstOrDefaultAsync(cancellation) ?? end;
        var latest = await db.Journal.Where(row => row.Position >= mark.Position && row.Position < after).MaxAsync(row => (long?)row.ReceivedMs, cancellation) ?? mark.AtMs;
        return (after - 1, DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(latest, mark.AtMs)));
    }
}
