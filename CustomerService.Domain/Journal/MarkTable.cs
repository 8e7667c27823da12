using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Marks the journal's arrival clock while it grows (<see cref="Data.Rows.JournalMarkRow"/>), so that the position at a moment
/// is found without an index on every entry. The marks follow from the entries alone: any may be missing but the first.
/// </summary>
internal sealed class MarkTable : IDisposable
{
    /// <summary>A mark is made once the arrival clock has moved by this much, milliseconds,</summary>
    public const long EveryMs = 1_000;

    /// <summary>or after so many entries, whichever comes first.</summary>
    public const long EveryEntries = 4_000;

    private readonly Statement last;
    private readonly Statement latest;
    private readonly Statement add;
    private (long Position, long AtMs)? mark;
    private long clock;

    public MarkTable(DbConnection connection)
    {
        last = Statement.Prepare(connection, "SELECT position, at_ms FROM journal_marks ORDER BY position DESC LIMIT 1");
        latest = Statement.Prepare(connection, "SELECT MAX(received_ms) FROM journal WHERE position >= $1 AND position < $2", DbType.Int64, DbType.Int64);
        add = Statement.Prepare(connection, "INSERT INTO journal_marks (position, at_ms) VALUES ($1, $2) ON CONFLICT (position) DO NOTHING", DbType.Int64, DbType.Int64);
    }

    /// <summary>Takes note of an entry; part of the transaction that holds it.</summary>
    public void Note(long position, long receivedMs)
    {
        if (mark is null) Find(position);
        clock = Math.Max(clock, receivedMs);
        if (mark is { Position: > 0 } known && clock - known.AtMs < EveryMs && position - known.Position < EveryEntries) return;
        add.Set(1, position).Set(2, clock).Execute();
        mark = (position, clock);
    }

    /// <summary>Another process may have written: look again.</summary>
    public void Forget() => mark = null;

    public void Dispose()
    {
        foreach (var statement in (Statement[])[last, latest, add]) statement.Dispose();
    }

    private void Find(long before)
    {
        var found = last.Read() ? (last.Int64(0), last.Int64(1)) : (0, 0L);
        last.Close();
        mark = found;
        clock = Math.Max(found.Item2, latest.Set(1, found.Item1).Set(2, before).Scalar() ?? 0);
    }
}
