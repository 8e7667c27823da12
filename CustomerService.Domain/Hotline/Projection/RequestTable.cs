using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Hotline.Projection;

internal sealed class RequestTable : IDisposable
{
    private readonly Statement find;
    private readonly Statement put;
    private readonly Statement addEntry;

    public RequestTable(DbConnection connection)
    {
        find = Statement.Prepare(connection, """
            SELECT unit_id, category, call, accepted_ms, accepted_by, due_ms, replied_ms FROM requests WHERE id = $1
            """, DbType.String);
        put = Statement.Prepare(connection, """
            INSERT INTO requests (id, unit_id, category, call, accepted_ms, accepted_by, due_ms, replied_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, category = excluded.category, call = excluded.call,
                accepted_ms = excluded.accepted_ms, accepted_by = excluded.accepted_by, due_ms = excluded.due_ms, replied_ms = excluded.replied_ms
            """, DbType.String, DbType.Int32, DbType.String, DbType.String, DbType.Int64, DbType.String, DbType.Int64, DbType.Int64);
        addEntry = Statement.Prepare(connection, "INSERT INTO request_entries (request, position) VALUES ($1, $2) ON CONFLICT DO NOTHING", DbType.String, DbType.Int64);
    }

    /// <summary>Keeps where an event of the request stands.</summary>
    public void AddEntry(string id, long position) => addEntry.Set(1, id).Set(2, position).Execute();

    public ServiceRequest? Find(string id)
    {
        find.Set(1, id);
        var request = !find.Read() ? null : new ServiceRequest(id)
        {
            Unit = (int?)find.Int64OrNull(0), Category = find.TextOrNull(1), Call = find.TextOrNull(2), AcceptedMs = find.Int64OrNull(3),
            AcceptedBy = find.TextOrNull(4), DueMs = find.Int64OrNull(5), RepliedMs = find.Int64OrNull(6),
        };
        find.Close();
        return request;
    }

    public void Put(ServiceRequest r) => put
        .Set(1, r.Id).Set(2, r.Unit).Set(3, r.Category).Set(4, r.Call).Set(5, r.AcceptedMs).Set(6, r.AcceptedBy).Set(7, r.DueMs).Set(8, r.RepliedMs).Execute();

    public void Dispose()
    {
        find.Dispose();
        put.Dispose();
        addEntry.Dispose();
    }
}
