using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Callbacks;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>
/// The call-back desk's acts folded in the journal's order: a take counts when the number is free, an end when it belongs to
/// the take that is open. A new take after the number was settled begins to count its attempts anew.
/// </summary>
internal sealed class CallbackTable : IDisposable
{
    private readonly Statement take;
    private readonly Statement release;
    private readonly Statement done;

    public CallbackTable(DbConnection connection)
    {
        take = Statement.Prepare(connection, """
            INSERT INTO callbacks (caller, round, taken_by, taken_ms, attempts) VALUES ($1, $2, $3, $4, 0)
            ON CONFLICT (caller) DO UPDATE SET round = excluded.round, taken_by = excluded.taken_by, taken_ms = excluded.taken_ms,
                attempts = CASE WHEN callbacks.outcome = 3 THEN callbacks.attempts ELSE 0 END
            WHERE callbacks.taken_by IS NULL AND callbacks.round < excluded.round
            """, DbType.String, DbType.Int32, DbType.String, DbType.Int64);
        release = Statement.Prepare(connection, """
            UPDATE callbacks SET taken_by = NULL, taken_ms = NULL WHERE caller = $1 AND round = $2 AND taken_by IS NOT NULL
            """, DbType.String, DbType.Int32);
        done = Statement.Prepare(connection, """
            UPDATE callbacks SET taken_by = NULL, taken_ms = NULL, outcome = $3, ended_by = $4, ended_ms = $5, attempts = attempts + 1,
                settled_ms = CASE WHEN $3 = 3 THEN settled_ms ELSE $5 END
            WHERE caller = $1 AND round = $2 AND taken_by IS NOT NULL
            """, DbType.String, DbType.Int32, DbType.Int32, DbType.String, DbType.Int64);
    }

    public void Add(CallbackEntry e)
    {
        var time = e.Time.ToUnixTimeMilliseconds();
        switch (e.Act)
        {
            case CallbackAct.Taken:
                take.Set(1, e.Subject).Set(2, e.Round).Set(3, e.By).Set(4, time).Execute();
                break;
            case CallbackAct.Released:
                release.Set(1, e.Subject).Set(2, e.Round).Execute();
                break;
            case CallbackAct.Done:
                done.Set(1, e.Subject).Set(2, e.Round).Set(3, (int)(e.Outcome ?? CallbackOutcome.TryAgain)).Set(4, e.By).Set(5, time).Execute();
                break;
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[take, release, done]) statement.Dispose();
    }
}
