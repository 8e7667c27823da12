using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Papers;

/// <summary>Reads papers back from the journal, at a cost of their own number.</summary>
public static class PaperHistory
{
    /// <summary>Every event of a register, in order.</summary>
    public static Task<IReadOnlyList<JournaledPaper>> ReadAsync(CustomerServiceDb db, string register, CancellationToken cancellation = default) =>
        ReadAsync(db, db.PaperEntries.Where(entry => entry.Register == register).Select(entry => entry.Position), cancellation);

    /// <summary>Every event of one paper, in order.</summary>
    public static Task<IReadOnlyList<JournaledPaper>> OfAsync(CustomerServiceDb db, string subject, CancellationToken cancellation = default) =>
        ReadAsync(db, db.PaperEntries.Where(entry => entry.Subject == subject).Select(entry => entry.Position), cancellation);

    private static async Task<IReadOnlyList<JournaledPaper>> ReadAsync(CustomerServiceDb db, IQueryable<long> positions, CancellationToken cancellation)
    {
        var rows = await db.Journal.AsNoTracking().Join(positions, row => row.Position, position => position, (row, _) => row).OrderBy(row => row.Position).ToListAsync(cancellation);
        return [.. rows.Select(row => new JournaledPaper(row.Position, PaperEntry.Read(row.EventId, row.Type, row.Subject, DateTimeOffset.FromUnixTimeMilliseconds(row.TimeMs), row.Data)!))];
    }
}
