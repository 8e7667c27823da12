using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Hotline.Projection;

internal sealed class RequestTable : IDisposable
{
    private readonly Statement find;
    private readonly Statement put;

    public RequestTable(DbConnection connection)
    {
        find = new(connection, """
            SELECT unit_id, category, call, accepted_ms, accepted_by, due_ms, replied_ms FROM requests WHERE id = $1
            """, DbType.String);
        put = new(connection, """
            INSERT INTO requests (id, unit_id, category, call, accepted_ms, accepted_by, due_ms, replied_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, category = excluded.category, call = excluded.call,
                accepted_ms = excluded.accepted_ms, accepted_by = excluded.accepted_by, due_ms = excluded.due_ms, replied_ms = excluded.replied_ms
            """, DbType.String, DbType.Int32, DbType.String, DbType.String, DbType.Int64, DbType.String, DbType.Int64, DbType.Int64);
    }

    public ServiceRequest? Find(string id)
    {
        using var reader = find.With(id).Query();
        return !reader.Read() ? null : new ServiceRequest(id)
        {
            Unit = reader.IsDBNull(0) ? null : reader.GetInt32(0), Category = Text(reader, 1), Call = Text(reader, 2),
            AcceptedMs = Number(reader, 3), AcceptedBy = Text(reader, 4), DueMs = Number(reader, 5), RepliedMs = Number(reader, 6),
        };
    }

    public void Put(ServiceRequest r) =>
        put.With(r.Id, r.Unit, r.Category, r.Call, r.AcceptedMs, r.AcceptedBy, r.DueMs, r.RepliedMs).Execute();

    public void Dispose()
    {
        find.Dispose();
        put.Dispose();
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static long? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
