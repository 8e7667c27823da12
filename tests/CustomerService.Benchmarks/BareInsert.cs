using System.Diagnostics;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Benchmarks;

/// <summary>The yardstick: the same journal rows into the same table, prepared statement, one transaction per commit size, synchronous=FULL, nothing else.</summary>
internal static class BareInsert
{
    public static async Task<List<JournalRow>> RowsOfAsync(Workbench bench)
    {
        await using var db = bench.Contexts.CreateDbContext();
        return await db.Journal.AsNoTracking().OrderBy(row => row.Position).ToListAsync();
    }

    /// <returns>Rows a second.</returns>
    public static async Task<double> RunAsync(IReadOnlyList<JournalRow> rows, int commitSize)
    {
        await using var bench = await Workbench.CreateAsync();
        await using var connection = new SqliteConnection(bench.Settings.ConnectionString);
        await connection.OpenAsync();
        await using (var pragmas = connection.CreateCommand())
        {
            pragmas.CommandText = SqlitePragmas.Sql;
            await pragmas.ExecuteNonQueryAsync();
        }

        return Insert(connection, rows, commitSize);
    }

    private static double Insert(SqliteConnection connection, IReadOnlyList<JournalRow> rows, int commitSize)
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

        return rows.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
