using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Journal;

/// <summary>Keeps, per source, how much it reported and how its clock compares with ours.</summary>
internal sealed class SourceTable(DbConnection connection, JournalTable journal) : IDisposable
{
    private readonly Dictionary<string, (long Events, long Latest, long Received)> noted = [];
    private readonly Statement update = Statement.Prepare(connection, """
        UPDATE sources SET events = events + $2, last_event_ms = CASE WHEN last_event_ms > $3 THEN last_event_ms ELSE $3 END, last_received_ms = $4, lag_ms = $5
        WHERE id = $1
        """, DbType.Int32, DbType.Int64, DbType.Int64, DbType.Int64, DbType.Int64);

    public void Note(CallEvent e, long received)
    {
        var time = e.Time.ToUnixTimeMilliseconds();
        var known = noted.GetValueOrDefault(e.Source, (0, long.MinValue, 0));
        noted[e.Source] = (known.Events + 1, Math.Max(known.Latest, time), received);
    }

    public void Save()
    {
        foreach (var (source, (events, latest, received)) in noted)
            update.Set(1, journal.SourceId(source)).Set(2, events).Set(3, latest).Set(4, received).Set(5, received - latest).Execute();
        noted.Clear();
    }

    public void Forget() => noted.Clear();

    public void Dispose() => update.Dispose();
}
