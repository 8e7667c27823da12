using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;

namespace CustomerService.Domain.Hotline.Projection;

internal sealed class RequestRollupTable : IDisposable
{
    private readonly Statement find;
    private readonly Statement put;

    public RequestRollupTable(DbConnection connection)
    {
        find = new(connection, """
            SELECT accepted, replied, due_replied_in_time, due_replied_late, due_open FROM request_rollups
            WHERE grain = $1 AND unit_id = $2 AND start_ms = $3
            """, DbType.Int32, DbType.Int32, DbType.Int64);
        put = new(connection, """
            INSERT INTO request_rollups (grain, unit_id, start_ms, accepted, replied, due_replied_in_time, due_replied_late, due_open)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (grain, unit_id, start_ms) DO UPDATE SET accepted = excluded.accepted, replied = excluded.replied,
                due_replied_in_time = excluded.due_replied_in_time, due_replied_late = excluded.due_replied_late, due_open = excluded.due_open
            """, [DbType.Int32, DbType.Int32, .. Enumerable.Repeat(DbType.Int64, 6)]);
    }

    public RequestTally? Find((RollupGrain Grain, int Unit, long Start) key)
    {
        using var reader = find.With((int)key.Grain, key.Unit, key.Start).Query();
        return !reader.Read() ? null : new RequestTally
        {
            Accepted = reader.GetInt64(0), Replied = reader.GetInt64(1), DueRepliedInTime = reader.GetInt64(2),
            DueRepliedLate = reader.GetInt64(3), DueOpen = reader.GetInt64(4),
        };
    }

    public void Put((RollupGrain Grain, int Unit, long Start) key, RequestTally t) => put.With(
        (int)key.Grain, key.Unit, key.Start, t.Accepted, t.Replied, t.DueRepliedInTime, t.DueRepliedLate, t.DueOpen).Execute();

    public void Dispose()
    {
        find.Dispose();
        put.Dispose();
    }
}
