using System.Diagnostics;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Benchmarks;

/// <summary>The yardstick: the same journal rows into the same table, prepared statement, one transaction per commit size, synchronous=FULL, nothing else.</summary>
internal sealed class BareInsert : IAsyncDisposable
{
    private readonly Workbench bench;
    private readonly SqliteConnection connection;

    private BareInsert(Workbench bench)
    {
        this.bench = bench;
        connection = new SqliteConnection(bench.Settings.ConnectionString);
    }

    /// <summary>The position of the last row that was inserted.</summary>
    public long Position { get; private set; }

    public static async Task<BareInsert> OpenAsync()
    {
        var opened = new BareInsert(await Workbench.CreateAsync());
        await opened.connection.OpenAsync();
        await using var pragmas = opened.connection.CreateCommand();
        pragmas.CommandText = SqlitePragmas.Sql;
        await pragmas.ExecuteNonQueryAsync();
        return opened;
    }

    /// <summary>The journal's rows after a position.</summary>
    public static async Task<List<JournalRow>> RowsOfAsync(Workbench bench, long after)
    {
        await using var db = bench.Contexts.CreateDbContext();
        return await db.Journal.AsNoTracking().Where(row => row.Position > after).OrderBy(row => row.Position).ToListAsync();
    }

    /// <returns>Rows a second.</returns>
    public double Insert(IReadOnlyList<JournalRow> rows, int commitSize)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO journal (position, source_id, event_id, type, subject, time_ms, received_ms, data, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;
        var parameters = new SqliteParameter[9];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = insert.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        var started = Stopwatch.GetTimestamp();
        for (var from = 0; from < rows.Count; from += commitSize)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            insert.Transaction = transaction;
            for (var i = from; i < Math.Min(rows.Count, from + commitSize); i++)
            {
                var row = rows[i];
                parameters[0].Value = row.Position;
                parameters[1].Value = row.SourceId;
                parameters[2].Value = row.EventId;
                parameters[3].Value = row.Type;
                parameters[4].Value = row.Subject;
                parameters[5].Value = row.TimeMs;
                parameters[6].Value = row.ReceivedMs;
                parameters[7].Value = row.Data;
                parameters[8].Value = row.Hash;
                if (i == 0) insert.Prepare();
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Position = rows[^1].Position;
        return rows.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await bench.DisposeAsync();
    }
}
