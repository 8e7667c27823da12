using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>The calls' kept sums on the writer's connection.</summary>
internal sealed class CallRollupTable : IDisposable
{
    private const string Columns =
        "offered, answered, abandoned, short_abandoned, abandoned_in_target, answered_in_target, left_timeout, left_empty, left_key, " +
        "left_withdrawn, left_lost, abandoned_wait_ms, talk_count, talk_ms, wait_ms, waits";

    private readonly Statement find;
    private readonly Statement put;
    private readonly Statement running;
    private readonly Statement delete;

    public CallRollupTable(DbConnection connection)
    {
        find = Statement.Prepare(connection, $"SELECT {Columns} FROM call_rollups WHERE grain = $1 AND queue_id = $2 AND start_ms = $3", DbType.Int32, DbType.Int32, DbType.Int64);
        put = Statement.Prepare(connection, $"""
            INSERT INTO call_rollups (grain, queue_id, start_ms, {Columns})
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            ON CONFLICT (grain, queue_id, start_ms) DO UPDATE SET {string.Join(", ", Columns.Split(", ").Select(column => $"{column} = excluded.{column}"))}
            """,
            [DbType.Int32, DbType.Int32, DbType.Int64, .. Enumerable.Repeat(DbType.Int64, 15), DbType.Binary]);
        running = Statement.Prepare(connection, $"SELECT {Columns}, start_ms FROM call_rollups WHERE grain = $1 AND queue_id = $2 ORDER BY start_ms", DbType.Int32, DbType.Int32);
        delete = Statement.Prepare(connection, "DELETE FROM call_rollups WHERE grain = $1 AND queue_id = $2 AND start_ms = $3", DbType.Int32, DbType.Int32, DbType.Int64);
    }

    public CallTally? Find((RollupGrain Grain, int Queue, long Start) key)
    {
        find.Set(1, (int)key.Grain).Set(2, key.Queue).Set(3, key.Start);
        var tally = find.Read() ? Map(find) : null;
        find.Close();
        return tally;
    }

    /// <summary>The hours of a queue that are still running, in order.</summary>
    public List<(long Start, CallTally Tally)> Running(int queue)
    {
        var hours = new List<(long, CallTally)>();
        running.Set(1, (int)RollupGrain.Running).Set(2, queue);
        while (running.Read()) hours.Add((running.Int64(16), Map(running)));
        return hours;
    }

    public void Delete((RollupGrain Grain, int Queue, long Start) key) => delete.Set(1, (int)key.Grain).Set(2, key.Queue).Set(3, key.Start).Execute();

    public void Put((RollupGrain Grain, int Queue, long Start) key, CallTally t) => put
        .Set(1, (int)key.Grain).Set(2, key.Queue).Set(3, key.Start).Set(4, t.Offered).Set(5, t.Answered).Set(6, t.Abandoned)
        .Set(7, t.ShortAbandoned).Set(8, t.AbandonedInTarget).Set(9, t.AnsweredInTarget).Set(10, t.LeftTimeout).Set(11, t.LeftEmpty)
        .Set(12, t.LeftKey).Set(13, t.LeftWithdrawn).Set(14, t.LeftLost).Set(15, t.AbandonedWaitMs).Set(16, t.TalkCount).Set(17, t.TalkMs)
        .Set(18, t.Waits.SumMilliseconds).Set(19, DurationSummaryCodec.Encode(t.Waits)).Execute();

    private static CallTally Map(Statement row) => new()
    {
        Offered = row.Int64(0), Answered = row.Int64(1), Abandoned = row.Int64(2), ShortAbandoned = row.Int64(3), AbandonedInTarget = row.Int64(4),
        AnsweredInTarget = row.Int64(5), LeftTimeout = row.Int64(6), LeftEmpty = row.Int64(7), LeftKey = row.Int64(8), LeftWithdrawn = row.Int64(9),
        LeftLost = row.Int64(10), AbandonedWaitMs = row.Int64(11), TalkCount = row.Int64(12), TalkMs = row.Int64(13),
        Waits = DurationSummaryCodec.Decode(row.Blob(15), row.Int64(14)),
    };

    public void Dispose()
    {
        foreach (var statement in (Statement[])[find, put, running, delete]) statement.Dispose();
    }
}
