using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Hotline.Projection;

internal sealed class CallRollupTable : IDisposable
{
    private const string Columns =
        "offered, answered, abandoned, short_abandoned, abandoned_in_target, answered_in_target, left_timeout, left_empty, left_key, " +
        "left_withdrawn, left_lost, abandoned_wait_ms, talk_count, talk_ms, wait_ms, waits";

    private readonly Statement find;
    private readonly Statement put;

    public CallRollupTable(DbConnection connection)
    {
        find = new(connection, $"SELECT {Columns} FROM call_rollups WHERE grain = $1 AND queue_id = $2 AND start_ms = $3", DbType.Int32, DbType.Int32, DbType.Int64);
        put = new(connection, $"""
            INSERT INTO call_rollups (grain, queue_id, start_ms, {Columns})
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            ON CONFLICT (grain, queue_id, start_ms) DO UPDATE SET {string.Join(", ", Columns.Split(", ").Select(column => $"{column} = excluded.{column}"))}
            """,
            [DbType.Int32, DbType.Int32, DbType.Int64, .. Enumerable.Repeat(DbType.Int64, 15), DbType.Binary]);
    }

    public CallTally? Find((RollupGrain Grain, int Queue, long Start) key)
    {
        using var reader = find.With((int)key.Grain, key.Queue, key.Start).Query();
        if (!reader.Read()) return null;
        return new CallTally
        {
            Offered = reader.GetInt64(0), Answered = reader.GetInt64(1), Abandoned = reader.GetInt64(2), ShortAbandoned = reader.GetInt64(3),
            AbandonedInTarget = reader.GetInt64(4), AnsweredInTarget = reader.GetInt64(5), LeftTimeout = reader.GetInt64(6), LeftEmpty = reader.GetInt64(7),
            LeftKey = reader.GetInt64(8), LeftWithdrawn = reader.GetInt64(9), LeftLost = reader.GetInt64(10), AbandonedWaitMs = reader.GetInt64(11),
            TalkCount = reader.GetInt64(12), TalkMs = reader.GetInt64(13),
            Waits = DurationSummaryCodec.Decode((byte[])reader[15], reader.GetInt64(14)),
        };
    }

    public void Put((RollupGrain Grain, int Queue, long Start) key, CallTally t) => put.With(
        (int)key.Grain, key.Queue, key.Start, t.Offered, t.Answered, t.Abandoned, t.ShortAbandoned, t.AbandonedInTarget, t.AnsweredInTarget,
        t.LeftTimeout, t.LeftEmpty, t.LeftKey, t.LeftWithdrawn, t.LeftLost, t.AbandonedWaitMs, t.TalkCount, t.TalkMs,
        t.Waits.SumMilliseconds, DurationSummaryCodec.Encode(t.Waits)).Execute();

    public void Dispose()
    {
        find.Dispose();
        put.Dispose();
    }
}
