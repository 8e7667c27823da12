using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>Agents as last heard of, and what each did on each day.</summary>
internal sealed class AgentTable : IDisposable
{
    private readonly Statement find;
    private readonly Statement put;
    private readonly Statement add;
    private readonly Statement begin;

    public AgentTable(DbConnection connection)
    {
        find = Statement.Prepare(connection, """
            SELECT state, since_ms, reason, stated_by, queues, seen_queues, queues_since_ms, queues_stated_by, unit FROM agents WHERE code = $1
            """, DbType.String);
        put = Statement.Prepare(connection, """
            INSERT INTO agents (code, state, since_ms, reason, stated_by, queues, seen_queues, queues_since_ms, queues_stated_by, unit)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (code) DO UPDATE SET state = excluded.state, since_ms = excluded.since_ms, reason = excluded.reason, stated_by = excluded.stated_by,
                queues = excluded.queues, seen_queues = excluded.seen_queues, queues_since_ms = excluded.queues_since_ms, queues_stated_by = excluded.queues_stated_by,
                unit = excluded.unit
            """,
            DbType.String, DbType.Int32, DbType.Int64, DbType.String, DbType.String, DbType.String, DbType.String, DbType.Int64, DbType.String, DbType.String);
        add = Statement.Prepare(connection, """
            UPDATE agent_days SET answered = answered + $3, ended = ended + $4, talk_ms = talk_ms + $5, no_answers = no_answers + $6 WHERE agent = $1 AND day_ms = $2
            """, DbType.String, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64);
        begin = Statement.Prepare(connection, """
            INSERT INTO agent_days (agent, day_ms, answered, ended, talk_ms, no_answers) VALUES ($1, $2, $3, $4, $5, $6)
            """, DbType.String, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64);
    }

    public AgentRecord? Find(string code)
    {
        find.Set(1, code);
        var agent = !find.Read() ? null : new AgentRecord(code)
        {
            State = (AgentState)find.Int32(0), SinceMs = find.Int64(1), Reason = find.TextOrNull(2), StatedBy = find.Text(3),
            Queues = Lines(find.Text(4)), SeenQueues = Lines(find.Text(5)), QueuesSinceMs = find.Int64(6), QueuesStatedBy = find.Text(7),
            Unit = find.TextOrNull(8),
        };
        find.Close();
        return agent;
    }

    public void Put(AgentRecord a) => put
        .Set(1, a.Code).Set(2, (int)a.State).Set(3, a.SinceMs).Set(4, a.Reason).Set(5, a.StatedBy).Set(6, string.Join('\n', a.Queues))
        .Set(7, string.Join('\n', a.SeenQueues)).Set(8, a.QueuesSinceMs).Set(9, a.QueuesStatedBy).Set(10, a.Unit).Execute();

    /// <summary>Adds to an agent's day, which nearly always has its row.</summary>
    public void Count(string agent, long dayMs, AgentCount change)
    {
        if (Execute(add, agent, dayMs, change) == 0) Execute(begin, agent, dayMs, change);
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[find, put, add, begin]) statement.Dispose();
    }

    private static int Execute(Statement statement, string agent, long dayMs, AgentCount change) => statement
        .Set(1, agent).Set(2, dayMs).Set(3, change.Answered).Set(4, change.Ended).Set(5, change.TalkMs).Set(6, change.NoAnswers).Execute();

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
