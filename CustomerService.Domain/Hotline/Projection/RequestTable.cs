using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>The requests' rows on the writer's connection, and where the events behind them stand in the journal.</summary>
internal sealed class RequestTable : IDisposable
{
    private readonly Statement all;
    private readonly Statement put;
    private readonly Statement delete;
    private readonly Statement positions;
    private readonly Statement addEntry;

    public RequestTable(DbConnection connection)
    {
        all = Statement.Prepare(connection, """
            SELECT ordinal, unit_id, category, call, accepted_ms, due_ms, replied_ms FROM requests WHERE id = $1 ORDER BY ordinal
            """, DbType.String);
        put = Statement.Prepare(connection, """
            INSERT INTO requests (id, ordinal, unit_id, category, call, accepted_ms, due_ms, replied_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id, ordinal) DO UPDATE SET unit_id = excluded.unit_id, category = excluded.category, call = excluded.call,
                accepted_ms = excluded.accepted_ms, due_ms = excluded.due_ms, replied_ms = excluded.replied_ms
            """, DbType.String, DbType.Int32, DbType.Int32, DbType.String, DbType.String, DbType.Int64, DbType.Int64, DbType.Int64);
        delete = Statement.Prepare(connection, "DELETE FROM requests WHERE id = $1 AND ordinal = $2", DbType.String, DbType.Int32);
        positions = Statement.Prepare(connection, "SELECT position FROM request_entries WHERE request = $1 ORDER BY position", DbType.String);
        addEntry = Statement.Prepare(connection, "INSERT INTO request_entries (request, position) VALUES ($1, $2) ON CONFLICT DO NOTHING", DbType.String, DbType.Int64);
    }

    /// <summary>Keeps where an event of the request stands.</summary>
    public void AddEntry(string id, long position) => addEntry.Set(1, id).Set(2, position).Execute();

    /// <summary>Positions of everything reported under the id, ascending.</summary>
    public List<long> Positions(string id)
    {
        var found = new List<long>();
        positions.Set(1, id);
        while (positions.Read()) found.Add(positions.Int64(0));
        return found;
    }

    public List<ServiceRequest> All(string id)
    {
        var requests = new List<ServiceRequest>();
        all.Set(1, id);
        while (all.Read())
        {
            requests.Add(new(id, all.Int32(0))
            {
                Unit = all.Int32(1), Category = all.TextOrNull(2), Call = all.TextOrNull(3), AcceptedMs = all.Int64(4), DueMs = all.Int64(5), RepliedMs = all.Int64OrNull(6),
            });
        }

        return requests;
    }

    public void Put(ServiceRequest r) => put
        .Set(1, r.Id).Set(2, r.Ordinal).Set(3, r.Unit).Set(4, r.Category).Set(5, r.Call).Set(6, r.AcceptedMs).Set(7, r.DueMs).Set(8, r.RepliedMs).Execute();

    /// <summary>Removes a request that a late event made part of another.</summary>
    public void Delete(string id, int ordinal) => delete.Set(1, id).Set(2, ordinal).Execute();

    public void Dispose()
    {
        foreach (var statement in (Statement[])[all, put, delete, positions, addEntry]) statement.Dispose();
    }
}
