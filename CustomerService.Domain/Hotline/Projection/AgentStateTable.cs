using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Hotline.Projection;

/// <summary>Everything that was ever said of agents, in the order of their days: what a strip of states and a replay are made of.</summary>
internal sealed class AgentStateTable : IDisposable
{
    private readonly Statement add;
    private readonly Statement addQueue;

    public AgentStateTable(DbConnection connection)
    {
        add = Statement.Prepare(connection, """
            INSERT INTO agent_states (position, agent, time_ms, state, reason, queue, queues) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (position) DO NOTHING
            """, DbType.Int64, DbType.String, DbType.Int64, DbType.Int32, DbType.String, DbType.String, DbType.String);
        addQueue = Statement.Prepare(connection, """
            INSERT INTO agent_queues (agent, queue, since_ms, position) VALUES ($1, $2, $3, $4)
            ON CONFLICT (agent, queue) DO UPDATE SET since_ms = excluded.since_ms WHERE agent_queues.since_ms > excluded.since_ms
            """, DbType.String, DbType.String, DbType.Int64, DbType.Int64);
    }

    public void Add(in JournaledEvent journaled)
    {
        var e = journaled.Event;
        var isState = e.Type == CallEventType.AgentState;
        add.Set(1, journaled.Position).Set(2, e.Subject).Set(3, journaled.TimeMs).Set(4, isState ? (int?)e.State : null).Set(5, e.StateReason)
            .Set(6, e.Queue).Set(7, e.Queues is { } queues ? string.Join('\n', queues) : null).Execute();
        if (isState && e.Queue is { } queue) addQueue.Set(1, e.Subject).Set(2, queue).Set(3, journaled.TimeMs).Set(4, journaled.Position).Execute();
    }

    public void Dispose()
    {
        add.Dispose();
        addQueue.Dispose();
    }
}
