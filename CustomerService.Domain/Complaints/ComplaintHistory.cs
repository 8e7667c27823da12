using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Complaints;

/// <summary>Reads a case back from the journal: its events in order, and the case that they make.</summary>
public static class ComplaintHistory
{
    /// <returns>The events by their places, from 1; empty when there is no such case.</returns>
    public static async Task<IReadOnlyList<ComplaintEvent>> EventsAsync(CustomerServiceDb db, string number, CancellationToken cancellation = default)
    {
        var entries = await db.Complaints.AsNoTracking().Where(row => row.Number == number).Select(row => row.Entries).FirstOrDefaultAsync(cancellation);
        if (entries is null) return [];
        var positions = JournalPositions.Decode(entries);
        var rows = await db.Journal.AsNoTracking().Where(row => positions.Contains(row.Position)).OrderBy(row => row.Position).ToListAsync(cancellation);
        return [.. rows.Select(row => ComplaintEntry.Read(row.EventId, row.Type, row.Subject, DateTimeOffset.FromUnixTimeMilliseconds(row.TimeMs), row.Data).Event)];
    }

    /// <returns>Null when there is no such case.</returns>
    public static async Task<Complaint?> FindAsync(CustomerServiceDb db, string number, CancellationToken cancellation = default) =>
        await EventsAsync(db, number, cancellation) is { Count: > 0 } events ? Complaint.Of(number, events) : null;
}
