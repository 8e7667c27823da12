using System.Data;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Journal;

/// <summary>The journal's rows on the writer's connection: append, look up, read on from a position.</summary>
internal sealed class JournalTable : IDisposable
{
    private readonly Statement insert;
    private readonly Statement read;
    private readonly Statement entry;
    private readonly Statement head;
    private readonly Statement addSource;
    private readonly Statement findSource;
    private readonly Dictionary<string, int> sources = [];
    private readonly MemoryStream json = new();
    private readonly Utf8JsonWriter writer;
    private byte[] headHash = JournalHash.Genesis;

    public JournalTable(DbConnection connection)
    {
        writer = new Utf8JsonWriter(json, JournalJson.Options);
        insert = new(connection, """
            INSERT INTO journal (position, source_id, event_id, type, subject, time_ms, received_ms, data, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (source_id, event_id) DO NOTHING
            """, DbType.Int64, DbType.Int32, DbType.String, DbType.String, DbType.String, DbType.Int64, DbType.Int64, DbType.String, DbType.Binary);
        const string columns = """
            SELECT j.position, s.name, j.event_id, j.type, j.subject, j.time_ms, j.data
            FROM journal j JOIN sources s ON s.id = j.source_id
            """;
        read = new(connection, columns + " WHERE j.position > $1 ORDER BY j.position LIMIT $2", DbType.Int64, DbType.Int32);
        entry = new(connection, columns + " WHERE j.position = $1", DbType.Int64);
        head = new(connection, "SELECT position, hash FROM journal ORDER BY position DESC LIMIT 1");
        findSource = new(connection, "SELECT id FROM sources WHERE name = $1", DbType.String);
        addSource = new(connection, """
            INSERT INTO sources (id, name, events, last_event_ms, last_received_ms, lag_ms)
            SELECT COALESCE(MAX(id), 0) + 1, $1, 0, 0, 0, 0 FROM sources RETURNING id
            """, DbType.String);
    }

    /// <summary>The last entry's position, 0 when there is none.</summary>
    public long Position { get; private set; }

    /// <summary>Reads the end anew: at start, after another process appended, or after a failure.</summary>
    public void FindHead()
    {
        sources.Clear();
        using var reader = head.Query();
        (Position, headHash) = reader.Read() ? (reader.GetInt64(0), (byte[])reader[1]) : (0, JournalHash.Genesis);
    }

    /// <returns>The new entry's position, or null when the journal has this event already.</returns>
    public long? Append(CallEvent e, long receivedMs)
    {
        json.SetLength(0);
        writer.Reset(json);
        CallEventData.Write(writer, e);
        writer.Flush();
        var data = Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
        var position = Position + 1;
        var type = e.Type.Name();
        var time = e.Time.ToUnixTimeMilliseconds();
        var hash = JournalHash.Of(headHash, position, e.Source, e.Id, type, e.Subject, time, receivedMs, data);
        if (insert.With(position, SourceId(e.Source), e.Id, type, e.Subject, time, receivedMs, data, hash).Execute() == 0) return null;
        (Position, headHash) = (position, hash);
        return position;
    }

    public List<JournaledEvent> Read(long after, int limit)
    {
        var events = new List<JournaledEvent>();
        using (var reader = read.With(after, limit).Query())
        {
            while (reader.Read()) events.Add(Map(reader));
        }

        return events;
    }

    public JournaledEvent Entry(long position)
    {
        using var reader = entry.With(position).Query();
        return reader.Read() ? Map(reader) : throw new InvalidDataException($"The journal has no entry {position}.");
    }

    public int SourceId(string name)
    {
        if (sources.TryGetValue(name, out var id)) return id;
        id = Convert.ToInt32(findSource.With(name).Scalar() ?? addSource.With(name).Scalar());
        return sources[name] = id;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[insert, read, entry, head, addSource, findSource]) statement.Dispose();
        writer.Dispose();
        json.Dispose();
    }

    private static JournaledEvent Map(DbDataReader reader) => new(
        reader.GetInt64(0),
        JournalJson.Read(reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt64(5), reader.GetString(6)));
}
