using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Journal;

/// <summary>The journal's rows on the writer's connection: append, look up, read on from a position.</summary>
internal sealed class JournalTable : IDisposable
{
    private readonly Statement insert;
    private readonly Statement read;
    private readonly Statement entry;
    private readonly Statement head;
    private readonly Statement hash;
    private readonly Statement addSource;
    private readonly Statement findSource;
    private readonly Dictionary<string, int> sources = [];
    private readonly IncrementalHash sha = JournalHash.Create();
    private byte[] headHash = new byte[JournalHash.Size];
    private byte[] nextHash = new byte[JournalHash.Size];

    public JournalTable(DbConnection connection)
    {
        insert = Statement.Prepare(connection, """
            INSERT INTO journal (position, source_id, event_id, type, subject, time_ms, received_ms, data, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (source_id, event_id) DO NOTHING
            """, DbType.Int64, DbType.Int32, DbType.String, DbType.String, DbType.String, DbType.Int64, DbType.Int64, DbType.String, DbType.Binary);
        const string columns = """
            SELECT j.position, s.name, j.event_id, j.type, j.subject, j.time_ms, j.data
            FROM journal j JOIN sources s ON s.id = j.source_id
            """;
        read = Statement.Prepare(connection, columns + " WHERE j.position > $1 ORDER BY j.position LIMIT $2", DbType.Int64, DbType.Int32);
        entry = Statement.Prepare(connection, columns + " WHERE j.position = $1", DbType.Int64);
        head = Statement.Prepare(connection, "SELECT position, hash FROM journal ORDER BY position DESC LIMIT 1");
        hash = Statement.Prepare(connection, "SELECT hash FROM journal WHERE position = $1", DbType.Int64);
        findSource = Statement.Prepare(connection, "SELECT id FROM sources WHERE name = $1", DbType.String);
        addSource = Statement.Prepare(connection, """
            INSERT INTO sources (id, name, events, last_event_ms, last_received_ms, lag_ms)
            SELECT COALESCE(MAX(id), 0) + 1, $1, 0, 0, 0, 0 FROM sources RETURNING id
            """, DbType.String);
    }

    /// <summary>The last entry's position, 0 when there is none.</summary>
    public long Position { get; private set; }

    /// <summary>The last entry's hash, 0 when there is none; overwritten by the entry after the next.</summary>
    public ReadOnlySpan<byte> Head => headHash;

    /// <summary>Whether the entry at a position is still the one with this hash. So it is at 0, before the first.</summary>
    public bool Holds(long position, ReadOnlySpan<byte> entryHash)
    {
        if (position == 0) return true;
        var isHeld = hash.Set(1, position).Read() && entryHash.SequenceEqual(hash.Blob(0));
        hash.Close();
        return isHeld;
    }

    /// <summary>Reads the end anew: at start, after another process appended, or after a failure.</summary>
    public void FindHead()
    {
        sources.Clear();
        (Position, headHash) = head.Read() ? (head.Int64(0), head.Blob(1)) : (0, new byte[JournalHash.Size]);
        head.Close();
    }

    /// <returns>The new entry's position, or null when the journal has this entry already.</returns>
    public long? Append(string source, JournalForm form, long receivedMs)
    {
        var position = Position + 1;
        form.Place(headHash, position, receivedMs);
        form.Hash(sha, nextHash);
        form.Read(out var id, out var type, out var subject, out var data);
        insert.Set(1, position).Set(2, SourceId(source)).SetUtf8(3, id).SetUtf8(4, type).SetUtf8(5, subject).Set(6, form.TimeMs).Set(7, receivedMs)
            .SetUtf8(8, data).Set(9, nextHash);
        if (insert.Execute() == 0) return null;
        Position = position;
        (headHash, nextHash) = (nextHash, headHash);
        return position;
    }

    public List<Journaled> Read(long after, int limit)
    {
        var entries = new List<Journaled>();
        read.Set(1, after).Set(2, limit);
        while (read.Read()) entries.Add(Map(read));
        return entries;
    }

    public Journaled Entry(long position)
    {
        entry.Set(1, position);
        var found = entry.Read() ? Map(entry) : throw new InvalidDataException($"The journal has no entry {position}.");
        entry.Close();
        return found;
    }

    public int SourceId(string name)
    {
        if (sources.TryGetValue(name, out var id)) return id;
        id = (int)(findSource.Set(1, name).Scalar() ?? addSource.Set(1, name).Scalar())!.Value;
        return sources[name] = id;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[insert, read, entry, head, hash, addSource, findSource]) statement.Dispose();
        sha.Dispose();
    }

    private static Journaled Map(Statement row) =>
        new(row.Int64(0), JournalJson.Read(row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Int64(5), row.Text(6)));
}
