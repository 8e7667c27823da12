using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>Agents as last heard of, and what each did on each day.</summary>
internal sealed class AgentTable : IDisposable
{
    private readonly Statement find;
    private readonly Statement put;
    private readonly Statement count;

    public AgentTable(DbConnection connection)
    {
        find = new(connection, """
            SELECT state, since_ms, reason, stated_by, queues, seen_queues, queues_since_ms, queues_stated_by FROM agents WHERE code = $1
            """, DbType.String);
        put = new(connection, """
            INSERT INTO agents (code, state, since_ms, reason, stated_by, queues, seen_queues, queues_since_ms, queues_stated_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (code) DO UPDATE SET state = excluded.state, since_ms = excluded.since_ms, reason = excluded.reason, stated_by = excluded.stated_by,
                queues = excluded.queues, seen_queues = excluded.seen_queues, queues_since_ms = excluded.queues_since_ms, queues_stated_by = excluded.queues_stated_by
            """,
            DbType.String, DbType.Int32, DbType.Int64, DbType.String, DbType.String, DbType.String, DbType.String, DbType.Int64, DbType.String);
        count = new(connection, """
            INSERT INTO agent_days (agent, day_ms, answered, ended, talk_ms, no_answers) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (day_ms, agent) DO UPDATE SET answered = agent_days.answered + excluded.answered, ended = agent_days.ended + excluded.ended,
                talk_ms = agent_days.talk_ms + excluded.talk_ms, no_answers = agent_days.no_answers + excluded.no_answers
            """, DbType.String, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64);
    }

    public AgentRecord? Find(string code)
    {
        using var reader = find.With(code).Query();
        return !reader.Read() ? null : new AgentRecord(code)
        {
            State = (AgentState)reader.GetInt32(0), SinceMs = reader.GetInt64(1), Reason = reader.IsDBNull(2) ? null : reader.GetString(2),
            StatedBy = reader.GetString(3), Queues = Lines(reader.GetString(4)), SeenQueues = Lines(reader.GetString(5)),
            QueuesSinceMs = reader.GetInt64(6), QueuesStatedBy = reader.GetString(7),
        };
    }

    public void Put(AgentRecord a) => put.With(
        a.Code, (int)a.State, a.SinceMs, a.Reason, a.StatedBy, string.Join('\n', a.Queues), string.Join('\n', a.SeenQueues), a.QueuesSinceMs, a.QueuesStatedBy).Execute();

    public void Count(string agent, long dayMs, AgentCount change) =>
        count.With(agent, dayMs, change.Answered, change.Ended, change.TalkMs, change.NoAnswers).Execute();

    public void Dispose()
    {
        foreach (var statement in (Statement[])[find, put, count]) statement.Dispose();
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
