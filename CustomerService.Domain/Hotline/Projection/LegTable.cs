using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>The legs' rows on the writer's connection.</summary>
internal sealed class LegTable : IDisposable
{
    private readonly Statement put;
    private readonly Statement delete;
    private readonly Statement entries;
    private readonly Statement open;

    public LegTable(DbConnection connection)
    {
        put = new(connection, """
            INSERT INTO legs (call, queue_id, ordinal, outcome, reason, offered_ms, concluded_ms, ended_ms, agent, category, caller, place, conflicts, entries)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (call, queue_id, ordinal) DO UPDATE SET
                outcome = excluded.outcome, reason = excluded.reason, offered_ms = excluded.offered_ms, concluded_ms = excluded.concluded_ms,
                ended_ms = excluded.ended_ms, agent = excluded.agent, category = excluded.category, caller = excluded.caller,
                place = excluded.place, conflicts = excluded.conflicts, entries = excluded.entries
            """,
            DbType.String, DbType.Int32, DbType.Int32, DbType.Int32, DbType.Int32, DbType.Int64, DbType.Int64, DbType.Int64,
            DbType.String, DbType.String, DbType.String, DbType.Int32, DbType.Int32, DbType.Binary);
        delete = new(connection, "DELETE FROM legs WHERE call = $1 AND queue_id = $2 AND ordinal >= $3", DbType.String, DbType.Int32, DbType.Int32);
        entries = new(connection, "SELECT entries FROM legs WHERE call = $1 AND queue_id = $2 LIMIT 1", DbType.String, DbType.Int32);
        open = new(connection, """
            SELECT queue_id, call FROM legs WHERE queue_id IN (SELECT id FROM queues) AND offered_ms < $1 AND offered_ms >= $2
            AND (outcome = 0 OR concluded_ms > $1 OR (outcome = 1 AND (ended_ms IS NULL OR ended_ms > $1)))
            """, DbType.Int64, DbType.Int64);
    }

    public void Put(in Leg leg, byte[] positions) => put.With(
        leg.Call, leg.Queue, leg.Ordinal, (int)leg.Outcome, (int)leg.Reason, leg.OfferedMs, leg.ConcludedMs, leg.EndedMs,
        leg.Agent, leg.Category, leg.Caller, leg.Position, (int)leg.Conflicts, positions).Execute();

    /// <summary>Removes the legs that a late event made disappear.</summary>
    public void DeleteFrom(string call, int queue, int ordinal) => delete.With(call, queue, ordinal).Execute();

    /// <summary>Positions of the events behind a call's visits to a queue, ascending.</summary>
    public IReadOnlyList<long> Positions(string call, int queue) =>
        entries.With(call, queue).Scalar() is byte[] bytes ? LegEntries.Decode(bytes) : [];

    /// <summary>Visits under way at a moment, offered at most a day before it.</summary>
    public List<(int Queue, string Call)> OpenAt(long timeMs)
    {
        var found = new List<(int, string)>();
        using var reader = open.With(timeMs, timeMs - (long)TimeSpan.FromDays(1).TotalMilliseconds).Query();
        while (reader.Read()) found.Add((reader.GetInt32(0), reader.GetString(1)));
        return found;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[put, delete, entries, open]) statement.Dispose();
    }
}
