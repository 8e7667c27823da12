using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>The legs' rows on the writer's connection.</summary>
internal sealed class LegTable : IDisposable
{
    private readonly Statement put;
    private readonly Statement change;
    private readonly Statement delete;
    private readonly Statement entries;
    private readonly Statement open;

    public LegTable(DbConnection connection)
    {
        put = Statement.Prepare(connection, """
            INSERT INTO legs (call, queue_id, ordinal, outcome, reason, offered_ms, concluded_ms, ended_ms, agent, category, caller, place, conflicts, entries)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (call, queue_id, ordinal) DO UPDATE SET
                outcome = excluded.outcome, reason = excluded.reason, offered_ms = excluded.offered_ms, concluded_ms = excluded.concluded_ms,
                ended_ms = excluded.ended_ms, agent = excluded.agent, category = excluded.category, caller = excluded.caller,
                place = excluded.place, conflicts = excluded.conflicts, entries = excluded.entries
            """,
            DbType.String, DbType.Int32, DbType.Int32, DbType.Int32, DbType.Int32, DbType.Int64, DbType.Int64, DbType.Int64,
            DbType.String, DbType.String, DbType.String, DbType.Int32, DbType.Int32, DbType.Binary);
        change = Statement.Prepare(connection, """
            UPDATE legs SET outcome = $4, reason = $5, concluded_ms = $6, ended_ms = $7, agent = $8, category = $9, caller = $10, place = $11, conflicts = $12, entries = $13
            WHERE call = $1 AND queue_id = $2 AND ordinal = $3 AND offered_ms = $14
            """,
            DbType.String, DbType.Int32, DbType.Int32, DbType.Int32, DbType.Int32, DbType.Int64, DbType.Int64,
            DbType.String, DbType.String, DbType.String, DbType.Int32, DbType.Int32, DbType.Binary, DbType.Int64);
        delete = Statement.Prepare(connection, "DELETE FROM legs WHERE call = $1 AND queue_id = $2 AND ordinal >= $3", DbType.String, DbType.Int32, DbType.Int32);
        entries = Statement.Prepare(connection, "SELECT entries FROM legs WHERE call = $1 AND queue_id = $2 LIMIT 1", DbType.String, DbType.Int32);
        open = Statement.Prepare(connection, """
            SELECT queue_id, call FROM legs WHERE queue_id IN (SELECT id FROM queues) AND offered_ms < $1 AND offered_ms >= $2
            AND (outcome = 0 OR concluded_ms >= $1 OR (outcome = 1 AND (ended_ms IS NULL OR ended_ms > $1)))
            """, DbType.Int64, DbType.Int64);
    }

    public void Put(in Leg leg, byte[] positions) => put
        .Set(1, leg.Call).Set(2, leg.Queue).Set(3, leg.Ordinal).Set(4, (int)leg.Outcome).Set(5, (int)leg.Reason)
        .Set(6, leg.OfferedMs).Set(7, leg.ConcludedMs).Set(8, leg.EndedMs).Set(9, leg.Agent).Set(10, leg.Category)
        .Set(11, leg.Caller).Set(12, leg.Position).Set(13, (int)leg.Conflicts).Set(14, positions).Execute();

    /// <summary>
    /// Writes a leg that most likely has a row: what usually becomes different, a conclusion or an end, touches no index. A leg
    /// without a row, or offered at another moment than its row says, is put whole.
    /// </summary>
    public void Change(in Leg leg, byte[] positions)
    {
        var changed = change
            .Set(1, leg.Call).Set(2, leg.Queue).Set(3, leg.Ordinal).Set(4, (int)leg.Outcome).Set(5, (int)leg.Reason)
            .Set(6, leg.ConcludedMs).Set(7, leg.EndedMs).Set(8, leg.Agent).Set(9, leg.Category)
            .Set(10, leg.Caller).Set(11, leg.Position).Set(12, (int)leg.Conflicts).Set(13, positions).Set(14, leg.OfferedMs).Execute();
        if (changed == 0) Put(leg, positions);
    }

    /// <summary>Removes the legs that a late event made disappear.</summary>
    public void DeleteFrom(string call, int queue, int ordinal) => delete.Set(1, call).Set(2, queue).Set(3, ordinal).Execute();

    /// <summary>Positions of the events behind a call's visits to a queue, ascending.</summary>
    public IReadOnlyList<long> Positions(string call, int queue)
    {
        entries.Set(1, call).Set(2, queue);
        var positions = entries.Read() ? JournalPositions.Decode(entries.Blob(0)) : [];
        entries.Close();
        return positions;
    }

    /// <summary>Visits under way at a moment or ended by it, offered at most <see cref="LegRules.LongestVisitMs"/> before it.</summary>
    public List<(int Queue, string Call)> OpenAt(long timeMs)
    {
        var found = new List<(int, string)>();
        open.Set(1, timeMs).Set(2, timeMs - LegRules.LongestVisitMs);
        while (open.Read()) found.Add((open.Int32(0), open.Text(1)));
        return found;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[put, change, delete, entries, open]) statement.Dispose();
    }
}
