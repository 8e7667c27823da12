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
        find = Statement.Prepare(connection, """
            SELECT accepted, replied, due_replied_in_time, due_replied_late, due_open FROM request_rollups
            WHERE grain = $1 AND unit_id = $2 AND start_ms = $3
            """, DbType.Int32, DbType.Int32, DbType.Int64);
        put = Statement.Prepare(connection, """
            INSERT INTO request_rollups (grain, unit_id, start_ms, accepted, replied, due_replied_in_time, due_replied_late, due_open)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (grain, unit_id, start_ms) DO UPDATE SET accepted = excluded.accepted, replied = excluded.replied,
                due_replied_in_time = excluded.due_replied_in_time, due_replied_late = excluded.due_replied_late, due_open = excluded.due_open
            """, [DbType.Int32, DbType.Int32, .. Enumerable.Repeat(DbType.Int64, 6)]);
    }

    public RequestTally? Find((RollupGrain Grain, int Unit, long Start) key)
    {
        find.Set(1, (int)key.Grain).Set(2, key.Unit).Set(3, key.Start);
        var tally = !find.Read() ? null : new RequestTally
        {
            Accepted = find.Int64(0), Replied = find.Int64(1), DueRepliedInTime = find.Int64(2), DueRepliedLate = find.Int64(3), DueOpen = find.Int64(4),
        };
        find.Close();
        return tally;
    }

    public void Put((RollupGrain Grain, int Unit, long Start) key, RequestTally t) => put
        .Set(1, (int)key.Grain).Set(2, key.Unit).Set(3, key.Start).Set(4, t.Accepted).Set(5, t.Replied)
        .Set(6, t.DueRepliedInTime).Set(7, t.DueRepliedLate).Set(8, t.DueOpen).Execute();

    public void Dispose()
    {
        find.Dispose();
        put.Dispose();
    }
}
